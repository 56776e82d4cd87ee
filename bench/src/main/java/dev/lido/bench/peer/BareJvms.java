package dev.lido.bench.peer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link BareJvm}s, connected by a Unix socket. */
final class BareJvms implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("lido-bench");
    private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final List<Process> processes = new ArrayList<>();
    private final List<SocketChannel> channels = new ArrayList<>();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1);

    /** Starts so many, with those flags, and waits until they are connected. */
    BareJvms(int count, List<String> flags) throws IOException {
        Path socket = directory.resolve("socket");
        server.bind(UnixDomainSocketAddress.of(socket));
        for (int i = 0; i < count; i++) {
            processes.add(ChildJvm.start(BareJvm.class, flags, socket.toString()));
        }
        for (int i = 0; i < count; i++) {
            channels.add(server.accept());
        }
    }

    /** Sends so many bytes to each, and waits for its answer. */
    int ask(int bytes) throws IOException {
        if (buffer.capacity() != bytes) {
            buffer = ByteBuffer.allocateDirect(bytes);
        }
        for (SocketChannel channel : channels) {
            for (buffer.clear(); buffer.hasRemaining(); ) {
                channel.write(buffer);
            }
        }
        for (SocketChannel channel : channels) {
            for (buffer.clear(); buffer.hasRemaining(); ) {
                if (channel.read(buffer) < 0) {
                    throw new IOException("a bare JVM has ended");
                }
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        server.close();
        processes.forEach(Process::destroyForcibly);
        Files.deleteIfExists(directory.resolve("socket"));
        Files.deleteIfExists(directory);
    }
}
