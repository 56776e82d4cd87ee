package dev.lido.bench.peer;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The least that a worker JVM could do: answers what comes on a socket, one byte or many, until its end. */
public final class BareJvm {

    private static final int BUFFER = 1 << 16;

    private BareJvm() {}

    /** Takes the socket's path. */
    public static void main(String[] arguments) throws IOException {
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(arguments[0])))) {
            while (channel.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                buffer.clear();
            }
        }
    }
}
