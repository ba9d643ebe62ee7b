package org.svdmv.assets.gltf;

import de.javagl.jgltf.impl.v2.Animation;
import de.javagl.jgltf.impl.v2.AnimationChannel;
import de.javagl.jgltf.impl.v2.AnimationChannelTarget;
import de.javagl.jgltf.impl.v2.AnimationSampler;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.svdmv.camera.Pose;

/** A ride through poses at an even pace, straight from each to the next. */
final class Turntable {
    /** Three seconds for an orbit of 21. */
    private static final double VIEWS_PER_SECOND = 7;

    private Turntable() {}

    static Animation of(GltfDocument document, int node, List<Pose> poses) {
        List<Pose> stops = new ArrayList<>(poses);
        if (isClosed(poses)) {
            stops.add(poses.get(0));
        }
        float[] times = new float[stops.size()];
        float[] translations = new float[3 * stops.size()];
        float[] rotations = new float[4 * stops.size()];
        Quaterniond last = Standing.rotation(stops.get(0));
        for (int i = 0; i < stops.size(); i++) {
            times[i] = (float) (i / VIEWS_PER_SECOND);
            System.arraycopy(Standing.translation(stops.get(i)), 0, translations, 3 * i, 3);
            last = nearest(Standing.rotation(stops.get(i)), last);
            System.arraycopy(Standing.numbers(last), 0, rotations, 4 * i, 4);
        }
        int input = document.track("SCALAR", times);
        Animation animation = new Animation();
        animation.setName("turntable");
        animation.setSamplers(List.of(
                sampler(input, document.track("VEC3", translations)),
                sampler(input, document.track("VEC4", rotations))));
        animation.setChannels(List.of(channel(0, node, "translation"), channel(1, node, "rotation")));
        return animation;
    }

    /** Whether the step from the last to the first is none that stands out: at most half again the longest of the others. */
    private static boolean isClosed(List<Pose> poses) {
        double longest = 0;
        for (int i = 1; i < poses.size(); i++) {
            longest = Math.max(longest, step(poses.get(i - 1), poses.get(i)));
        }
        return step(poses.get(poses.size() - 1), poses.get(0)) <= 1.5 * longest;
    }

    private static double step(Pose a, Pose b) {
        return a.center().distance(b.center());
    }

    /** q and -q are one rotation; the one on the side of {@code last} is reached without a detour. */
    private static Quaterniond nearest(Quaterniond q, Quaterniond last) {
        return q.dot(last) < 0 ? new Quaterniond(-q.x, -q.y, -q.z, -q.w) : q;
    }

    private static AnimationSampler sampler(int input, int output) {
        AnimationSampler sampler = new AnimationSampler();
        sampler.setInput(input);
        sampler.setOutput(output);
        sampler.setInterpolation("LINEAR");
        return sampler;
    }

    private static AnimationChannel channel(int sampler, int node, String path) {
        AnimationChannelTarget target = new AnimationChannelTarget();
        target.setNode(node);
        target.setPath(path);
        AnimationChannel channel = new AnimationChannel();
        channel.setSampler(sampler);
        channel.setTarget(target);
        return channel;
    }
}
