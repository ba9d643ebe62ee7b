package org.svdmv.geometry.metric;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.svdmv.camera.View;

/**
 * One way to compare a view with the true one.
 *
 * @param name as in files: psnr
 * @param label as in papers: PSNR
 * @param unit empty for a bare number
 */
public record Measure(String name, String label, String unit, ToDoubleBiFunction<View, View> comparison) {
    public static final Measure PSNR = new Measure("psnr", "PSNR", "dB", (a, b) -> Psnr.of(a.image(), b.image()));
    public static final Measure SSIM = new Measure("ssim", "SSIM", "", (a, b) -> Ssim.of(a.image(), b.image()));
    public static final Measure MS_SSIM =
            new Measure("ms_ssim", "MS-SSIM", "", (a, b) -> MsSsim.of(a.image(), b.image()));
    public static final Measure MSE = new Measure("mse", "MSE", "", (a, b) -> Mse.of(a.image(), b.image()));
    public static final Measure MASK_IOU =
            new Measure("mask_iou", "mask IoU", "", (a, b) -> MaskIou.of(a.mask(), b.mask()));

    /** All that need no network. */
    public static List<Measure> ofPixels() {
        return List.of(PSNR, SSIM, MS_SSIM, MSE, MASK_IOU);
    }

    double of(View result, View truth) {
        return comparison.applyAsDouble(result, truth);
    }
}
