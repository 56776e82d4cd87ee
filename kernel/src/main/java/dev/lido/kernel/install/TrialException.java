package dev.lido.kernel.install;

import java.io.IOException;

/** A kernel on trial did not do what was asked of it; the message goes on after "the kernel:". */
final class TrialException extends IOException {

    private static final long serialVersionUID = 1;

    TrialException(String message) {
        super(message);
    }
}
