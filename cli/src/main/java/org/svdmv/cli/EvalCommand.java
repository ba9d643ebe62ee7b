package org.svdmv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.EvalNetworks.NetworkUsed;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import org.svdmv.geometry.metric.Evaluation;
import org.svdmv.geometry.metric.Measure;
import org.svdmv.geometry.metric.ObjectScore;
import org.svdmv.geometry.metric.ObjectScore.InputView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv eval}: how near made views are to the true ones, in the measures of the papers. */
@Command(
        name = "eval",
        description = {
            "Compares views with the true ones: PSNR, SSIM, MS-SSIM, MSE, IoU of the masks.",
            "LPIPS and CLIP-S too, with the networks for them. Means are over the views of each object and then over the"
                    + " objects, as in the papers on SVD-MV and SV3D. Views are matched by azimuth and elevation. RESULT and"
                    + " the truth are view sets of any format that svdmv reads, or two folders with a view set for each"
                    + " object, named alike."
        },
        footer = {
            "  svdmv eval orbits/mug --truth renders/mug",
            "  svdmv eval orbits --truth renders --output evaluation",
            "  svdmv eval orbits/mug --truth colmap/ --input-view include --json",
            "  svdmv eval orbits/mug --truth renders/mug --lpips lpips-alex.safetensors --clip sv3d_p.safetensors"
        })
final class EvalCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", description = "The view set that was made, or a folder of them.")
    private Path result;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "DIR",
            description = "The true views, or a folder of them: svdmv render makes them from a mesh.")
    private Path truth;

    @Option(
            names = "--input-view",
            paramLabel = "exclude|include",
            description = "Whether the view that the model was given counts (default: ${DEFAULT-VALUE}).")
    private InputView inputView = InputView.EXCLUDE;

    @Option(
            names = "--tolerance",
            paramLabel = "DEG",
            description = "How far two views may be apart, in azimuth and in elevation, and still be compared"
                    + " (default: ${DEFAULT-VALUE}).")
    private double tolerance = 1;

    @Option(
            names = "--lpips",
            paramLabel = "FILE",
            description =
                    "Measure LPIPS too, by these weights: AlexNet or VGG16 with the linear heads, the state_dict of"
                            + " lpips.LPIPS(net=\"alex\") or \"vgg\" as .safetensors.")
    private Optional<Path> lpips = Optional.empty();

    @Option(
            names = "--clip",
            paramLabel = "FILE|DIR",
            description = "Measure CLIP-S too, by the image encoder of this checkpoint.")
    private Optional<Path> clip = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Mixin
    private JsonOption json;

    EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        output.asked().ifPresent(folder -> EvalFolder.refuseUnlessFree(folder, output.existing()));
        EvalPairs pairs = EvalPairs.of(result, truth);
        try (EvalNetworks networks = new EvalNetworks()) {
            lpips.ifPresent(networks::lpips);
            clip.ifPresent(networks::clip);
            networks.used().forEach((measure, used) -> terminal.tell(measure, used.network()));
            report(pairs, networks.measures(), networks.used());
        }
    }

    private void report(EvalPairs pairs, List<Measure> measures, Map<String, NetworkUsed> networks) {
        Evaluation evaluation = measured(pairs, measures);
        List<PublishedResult> published = PublishedResult.all();
        EvalRecord.Settings settings = new EvalRecord.Settings(inputView.toString(), tolerance, networks);
        EvalRecord record = EvalRecord.of(result.toString(), truth.toString(), pairs, settings, evaluation, published);
        EvalTable table = EvalTable.of(name(), evaluation, published);
        tell(record);
        output.asked()
                .ifPresent(folder -> terminal.tell(
                        "written",
                        EvalFolder.write(record, table, measures, folder, output.existing())
                                .toString()));
        List<PublishedResult> quoted =
                published.stream().filter(PublishedResult::isQuoted).toList();
        terminal.out()
                .println(
                        json.asked()
                                ? Json.of(record)
                                : EvalTable.of(name(), evaluation, quoted).text());
    }

    private Evaluation measured(EvalPairs pairs, List<Measure> measures) {
        List<ObjectScore> scores = new ArrayList<>();
        int objects = pairs.pairs().size();
        try (Progress progress = new Progress(terminal, "measuring", "object")) {
            for (EvalPairs.Pair pair : pairs.pairs()) {
                scores.add(score(pair, objects, measures));
                if (objects > 1) {
                    progress.done(scores.size(), objects, pair.name());
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
            }
        }
        return new Evaluation(scores);
    }

    /** Of many objects it says which one cannot be compared. */
    private ObjectScore score(EvalPairs.Pair pair, int objects, List<Measure> measures) {
        ViewSet made = ViewSetFiles.read(pair.result()).set();
        ViewSet wanted = ViewSetFiles.read(pair.truth()).set();
        try {
            return ObjectScore.of(pair.name(), made, wanted, tolerance, inputView, measures);
        } catch (IllegalArgumentException e) {
            throw objects == 1 ? e : new IllegalArgumentException(pair.name() + ": " + e.getMessage(), e);
        }
    }

    private String name() {
        return result.toAbsolutePath().normalize().getFileName().toString();
    }

    private void tell(EvalRecord record) {
        terminal.tell(
                "compared",
                record.views() + " views of " + record.objects().size()
                        + (record.objects().size() == 1 ? " object" : " objects") + ", the input view "
                        + (inputView == InputView.INCLUDE ? "included" : "left out"));
        record.notes().forEach(note -> terminal.tell(note[0], note[1]));
        terminal.tell("note", "the papers' rows are of other objects, at 576 x 576: they say what is usual, no more");
    }
}
