package org.svdmv.core.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds weights where they are kept: in given folders, in the folder that downloads go to, in the Hugging Face cache, and in the models
 * folders of ComfyUI. Only names are looked at; nothing is opened.
 *
 * @param environment the environment variables of the process
 * @param folders looked into first, without regard to names
 */
public record ModelLocator(Map<String, String> environment, List<Path> folders) {
    private static final Pattern FAMILY = Pattern.compile("(?i).*(sv3d|svd|stable-video-diffusion|svdmv).*");
    private static final int COMFY_DEPTH = 3;

    public ModelLocator {
        environment = Map.copyOf(environment);
        folders = List.copyOf(folders);
    }

    /**
     * Weights that were found.
     *
     * @param name what the command line calls them: the name of the file, or of the folder
     * @param path to give to {@link Checkpoint#open(Path)}
     * @param place where they were found, for people
     */
    public record Located(String name, Path path, String place) {}

    /** All weights, each once, in the order of preference. */
    public List<Located> all() {
        Map<Path, Located> found = new LinkedHashMap<>();
        Stream.of(given(), downloads(), hub(), comfy())
                .flatMap(List::stream)
                .forEach(l -> found.putIfAbsent(real(l.path()), l));
        return List.copyOf(found.values());
    }

    /** The first weights of this name. */
    public Optional<Located> named(String name) {
        return all().stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /** Where downloads go: {@code SVDMV_MODELS}, or svdmv/models in the user's cache folder. */
    public Path downloadFolder() {
        return path("SVDMV_MODELS").orElseGet(() -> cache().resolve("svdmv").resolve("models"));
    }

    private List<Located> given() {
        return folders.stream()
                .flatMap(f -> within(f, "given folder", Pattern.compile(".*"), 1))
                .toList();
    }

    private List<Located> downloads() {
        return within(downloadFolder(), "downloads", Pattern.compile(".*"), 1).toList();
    }

    /** models--owner--name/snapshots/revision/: single files, or a diffusers folder. */
    private List<Located> hub() {
        List<Located> found = new ArrayList<>();
        for (Path repository : children(hubFolder())) {
            String name = repository.getFileName().toString();
            if (name.startsWith("models--") && FAMILY.matcher(name).matches()) {
                snapshot(repository).ifPresent(s -> within(s, "Hugging Face cache", FAMILY, 1)
                        .map(l -> l.path().equals(s) ? renamed(l, name) : l)
                        .forEach(found::add));
            }
        }
        return found;
    }

    private static Located renamed(Located snapshot, String repository) {
        String name = repository.substring(repository.lastIndexOf("--") + 2);
        return new Located(name, snapshot.path(), snapshot.place());
    }

    private Path hubFolder() {
        return path("HF_HUB_CACHE")
                .or(() -> path("HUGGINGFACE_HUB_CACHE"))
                .or(() -> path("HF_HOME").map(p -> p.resolve("hub")))
                .orElseGet(() -> cache().resolve("huggingface").resolve("hub"));
    }

    /** The revision that main points to, else the newest. */
    private static Optional<Path> snapshot(Path repository) {
        Path snapshots = repository.resolve("snapshots");
        try {
            Path main = snapshots.resolve(
                    Files.readString(repository.resolve("refs").resolve("main")).trim());
            if (Files.isDirectory(main)) {
                return Optional.of(main);
            }
        } catch (IOException | InvalidPathException e) {
            // No such reference: the newest is as good.
        }
        return children(snapshots).stream()
                .filter(Files::isDirectory)
                .max(Comparator.comparing(ModelLocator::modified));
    }

    private List<Located> comfy() {
        List<Path> roots = new ArrayList<>();
        for (String variable : List.of("COMFYUI_PATH", "COMFYUI_HOME")) {
            path(variable).ifPresent(roots::add);
        }
        for (String folder : List.of("ComfyUI", "comfy/ComfyUI", "Documents/ComfyUI")) {
            roots.add(home().resolve(folder));
        }
        return roots.stream()
                .map(r -> r.resolve("models"))
                .flatMap(models -> Stream.concat(
                        within(models.resolve("checkpoints"), "ComfyUI", FAMILY, COMFY_DEPTH),
                        within(models.resolve("diffusers"), "ComfyUI", FAMILY, COMFY_DEPTH)))
                .toList();
    }

    /** Checkpoints in a folder and, to a depth, in the folders in it; a diffusers folder is one checkpoint. */
    private static Stream<Located> within(Path folder, String place, Pattern names, int depth) {
        if (Files.isRegularFile(folder.resolve("model_index.json"))) {
            return Stream.of(new Located(name(folder), folder, place));
        }
        return children(folder).stream().flatMap(child -> {
            if (Files.isDirectory(child)) {
                boolean descend = depth > 0 && !name(child).startsWith(".");
                return descend && (depth > 1 || Files.isRegularFile(child.resolve("model_index.json")))
                        ? within(child, place, names, depth - 1)
                        : Stream.empty();
            }
            boolean weights = name(child).endsWith(".safetensors")
                    && names.matcher(name(child)).matches();
            return weights ? Stream.of(new Located(stem(child), child, place)) : Stream.empty();
        });
    }

    private Path cache() {
        return path("XDG_CACHE_HOME").orElseGet(() -> home().resolve(".cache"));
    }

    private Path home() {
        return path("HOME").or(() -> path("USERPROFILE")).orElse(Path.of(""));
    }

    private Optional<Path> path(String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(p -> !p.isBlank())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String stem(Path file) {
        return name(file).replaceFirst("\\.safetensors$", "");
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
