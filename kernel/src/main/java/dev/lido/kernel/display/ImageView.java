package dev.lido.kernel.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Shows images as PNG. Loaded when the first image is shown. */
final class ImageView {

    private ImageView() {}

    static Bundle of(Object value) {
        RenderedImage image = (RenderedImage) value;
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalArgumentException("no PNG can be made of " + image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read or written but memory
        }
        return Bundle.text("image, " + image.getWidth() + " × " + image.getHeight())
                .with("image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
    }
}
