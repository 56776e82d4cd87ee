package dev.lido.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.ContextOverrides.AddRepositoriesOp;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Finds libraries and all that they need, as Maven does and by its own resolver: local repository {@code ~/.m2/repository} (or the
 * property {@code maven.repo.local}), mirrors and proxies of {@code ~/.m2/settings.xml}, then Maven Central.
 */
final class MavenLibraries {

    private final boolean offline;
    private final Consumer<String> progress;

    /**
     * Tells of downloads there, in whole lines.
     *
     * @param offline whether to ask only the local repository, and directories
     */
    MavenLibraries(boolean offline, Consumer<String> progress) {
        this.offline = offline;
        this.progress = progress;
    }

    /**
     * The jars, those asked for first.
     *
     * @param repositories further ones, asked before the others
     * @throws UsageException if something is not to be had; says what, and where it was looked for
     */
    List<Path> resolve(List<String> coordinates, List<String> repositories) {
        try (Context maven = new StandaloneStaticRuntime().create(overrides(repositories))) {
            var request = new CollectRequest(dependencies(coordinates), List.of(), maven.remoteRepositories());
            var filter = DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME);
            return maven
                    .repositorySystem()
                    .resolveDependencies(maven.repositorySystemSession(), new DependencyRequest(request, filter))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException unresolved) {
            throw new UsageException(reason(unresolved));
        }
    }

    private static List<Dependency> dependencies(List<String> coordinates) {
        return coordinates.stream()
                .map(each -> new Dependency(new DefaultArtifact(each), JavaScopes.RUNTIME))
                .toList();
    }

    private ContextOverrides overrides(List<String> repositories) {
        List<RemoteRepository> further = new ArrayList<>();
        for (String url : repositories) {
            further.add(new RemoteRepository.Builder("repo-" + (further.size() + 1), "default", url).build());
        }
        further.add(ContextOverrides.CENTRAL); // which is there by itself only where no others are named
        var overrides = ContextOverrides.create()
                .withUserSettings(true)
                .offline(offline)
                .configProperties(Map.of("aether.offline.protocols", "file"))
                .repositories(further)
                .addRepositoriesOp(AddRepositoriesOp.PREPEND)
                .transferListener(new TransferLines(progress));
        String local = System.getProperty("maven.repo.local");
        return (local == null ? overrides : overrides.withLocalRepositoryOverride(Path.of(local))).build();
    }

    /** Maven's message names the library and the repository; the first cause says why, such as an unknown host. */
    private static String reason(Throwable unresolved) {
        Throwable first = unresolved;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        String why = String.valueOf(first.getMessage());
        String what = String.valueOf(unresolved.getMessage());
        return what.contains(why) ? what : what + " (" + first.getClass().getSimpleName() + ": " + why + ")";
    }
}
