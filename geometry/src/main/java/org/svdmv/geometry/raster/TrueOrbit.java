package org.svdmv.geometry.raster;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;

/**
 * True views of an object from around it. The camera of the input view stands at this azimuth of the object, the light stays with the
 * object. In the world of the views the input view has azimuth 0, as always:
 * <pre>
 *   worldFromObject = turn about +Z by -azimuth
 * </pre>
 *
 * @param supersampling samples along each side of a pixel
 */
public record TrueOrbit(
        Trajectory trajectory, double azimuthDegrees, double radius, Intrinsics intrinsics, int supersampling) {
    public TrueOrbit {
        Rasterizer.refuseUnlessDrawable(intrinsics, supersampling);
        azimuthDegrees = new ViewAngles(0, azimuthDegrees).azimuthDegrees();
    }

    /** The cameras in the object's frame. */
    public List<Camera> aroundObject() {
        return trajectory.angles().stream()
                .map(a -> Pose.ofOrbit(a.elevationDegrees(), azimuthDegrees + a.azimuthDegrees(), radius))
                .map(pose -> new Camera(intrinsics, pose))
                .toList();
    }

    /** The camera of the input view in the object's frame. */
    public Camera reference() {
        return aroundObject().get(trajectory.referenceIndex());
    }

    public Matrix4d worldFromObject() {
        return new Matrix4d().rotationZ(-Math.toRadians(azimuthDegrees));
    }

    /**
     * The views without depth, rendered on all cores.
     *
     * @param rendered told of each view that is done, on any thread; what it throws ends the work
     */
    public ViewSet of(Mesh object, Runnable rendered) {
        return of(object, rendered, RenderedView::seenBy);
    }

    /** The same with depth: of the sample nearest to a pixel's center, wherever the object covers some of the pixel. */
    public ViewSet withDepthOf(Mesh object, Runnable rendered) {
        return of(object, rendered, RenderedView::seenWithDepthBy);
    }

    private ViewSet of(Mesh object, Runnable rendered, BiFunction<RenderedView, Camera, View> seenBy) {
        Surface surface = new Surface(object);
        List<Camera> around = aroundObject();
        List<Camera> inWorld = trajectory.cameras(intrinsics, radius);
        List<View> views = IntStream.range(0, around.size())
                .parallel()
                .mapToObj(i -> {
                    RenderedView picture = Rasterizer.render(surface, around.get(i), supersampling);
                    View view = seenBy.apply(picture, inWorld.get(i));
                    rendered.run();
                    return view;
                })
                .toList();
        return new ViewSet(views, trajectory.referenceIndex());
    }
}
