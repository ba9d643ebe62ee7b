package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Upright characters with a face. */
final class Figures {
    private Figures() {}

    static Mesh robot(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.4, 0.6);
        double depth = dice.between(0.28, 0.4);
        double leg = dice.between(0.2, 0.35);
        double tall = dice.between(0.4, 0.55);
        double neck = leg + tall + 0.05;
        double head = dice.between(0.26, 0.36);
        boolean roundHead = dice.chance(0.35);
        Mesh skull =
                roundHead ? dome(head / 2 + 0.04, head / 2 + 0.04, head) : cushion(0, 0, 0, head, head * 1.25, head);
        double face = roundHead ? head * 0.5 : head / 2;
        Mesh chest = Mesh.of(
                box(0.04, width * 0.6, tall * 0.4)
                        .at(depth / 2, 0, leg + tall * 0.6)
                        .colored(Palette.CREAM),
                bead(0.045)
                        .at(depth / 2 + 0.02, width * 0.16, leg + tall * 0.65)
                        .colored(colors.accent()),
                box(0.03, width * 0.22, 0.04)
                        .at(depth / 2 + 0.02, -width * 0.1, leg + tall * 0.65)
                        .colored(Palette.INK),
                box(0.03, width * 0.45, 0.03)
                        .at(depth / 2 + 0.02, 0, leg + tall * 0.5)
                        .colored(colors.second()));
        double lifted = dice.between(0, 70);
        return Mesh.of(
                cushion(0, 0, leg, depth, width, tall).colored(colors.main()),
                chest,
                block(-depth / 2, 0, leg + tall * 0.3, 0.12, width * 0.6, tall * 0.5)
                        .colored(colors.dark()),
                post(0, width * 0.25, 0.06, 0.06, leg).mirroredPair().colored(colors.dark()),
                cushion(0.04, width * 0.25, 0, 0.24, 0.16, 0.1).mirroredPair().colored(colors.second()),
                post(0, 0, leg + tall - 0.02, 0.07, 0.1).colored(colors.dark()),
                skull.at(0, 0, neck).colored(colors.second()),
                eyes(face, neck + head * 0.58, head * 0.55, 0.05),
                box(0.03, head * 0.5, 0.035)
                        .at(face + (roundHead ? 0.05 : 0), 0, neck + head * 0.22)
                        .colored(Palette.INK),
                rod(v(0, 0, neck + head * 0.9), v(0, 0, neck + head + 0.12), 0.015)
                        .colored(colors.dark()),
                bead(0.04).at(0, 0, neck + head + 0.13).colored(colors.accent()),
                robotArm(tall, colors).turnedY(-lifted).at(0, width / 2 + 0.06, neck - 0.12),
                robotArm(tall, colors).at(0, -width / 2 - 0.06, neck - 0.12));
    }

    private static Mesh robotArm(double length, Palette colors) {
        return Mesh.of(
                bead(0.08).colored(colors.accent()),
                post(0, 0, -length, 0.045, length).colored(colors.dark()),
                cushion(0, 0, -length - 0.1, 0.12, 0.1, 0.14).colored(colors.second()));
    }

    static Mesh snowman(Dice dice) {
        Palette colors = dice.palette();
        Rgb snow = Palette.hsv(dice.between(190, 230), dice.between(0.06, 0.14), dice.between(0.88, 0.94));
        double low = dice.between(0.3, 0.4);
        double mid = low * dice.between(0.68, 0.82);
        double top = mid * dice.between(0.68, 0.85);
        double midZ = low * 1.7 + mid * 0.6;
        double topZ = midZ + mid * 0.75 + top * 0.7;
        double brim = top * 1.15;
        return Mesh.of(
                Mesh.of(
                                sphere(low).at(0, 0, low * 0.9),
                                sphere(mid).at(0, 0, midZ),
                                sphere(top).at(0, 0, topZ))
                        .colored(snow),
                torus(top * 0.8, 0.06).at(0, 0, topZ - top * 0.75).colored(colors.main()),
                roundedBox(0.06, 0.1, 0.3, 0.03)
                        .at(mid * 0.75, dice.side() * 0.12, midZ + mid * 0.45)
                        .colored(colors.main()),
                beads(top * 0.88, topZ + top * 0.25, top * 0.7, 0.035),
                cone(0.06, 0.28).turnedY(90).at(top + 0.1, 0, topZ).colored(Rgb.of(0xf08a24)),
                each(3, i -> bead(0.035).at(mid * (i == 1 ? 0.98 : 0.9), 0, midZ + (i - 1) * mid * 0.4))
                        .colored(Palette.INK),
                Mesh.of(post(0, 0, topZ + top * 0.75, brim, 0.04), post(0, 0, topZ + top * 0.75, top * 0.72, top * 0.9))
                        .colored(colors.dark()),
                post(0, 0, topZ + top * 0.78, top * 0.75, 0.1).colored(colors.accent()),
                rod(v(0, mid * 0.8, midZ), v(0.1, mid + 0.32, midZ + dice.between(-0.05, 0.35)), 0.022)
                        .colored(dice.wood()),
                rod(v(0, -mid * 0.8, midZ), v(0.1, -mid - 0.32, midZ + dice.between(-0.05, 0.35)), 0.022)
                        .colored(dice.wood()));
    }

    /** A head of this radius at the origin with eyes, a nose and a mouth, looking along x. */
    private static Mesh face(double radius, Rgb skin, Rgb mouth) {
        return Mesh.of(
                sphere(radius).colored(skin),
                beads(radius * 0.9, radius * 0.15, radius * 0.75, radius * 0.14),
                sphere(radius * 0.14).at(radius, 0, -radius * 0.1).colored(skin.darker(0.15)),
                roundedBox(radius * 0.15, radius * 0.6, radius * 0.14, 0.01)
                        .at(radius * 0.88, 0, -radius * 0.42)
                        .colored(mouth));
    }

    static Mesh doll(Dice dice) {
        Palette colors = dice.palette();
        Rgb skin = dice.skin();
        Rgb hair = dice.chance(0.5) ? dice.fur().darker(0.4) : colors.dark();
        boolean dress = dice.chance(0.5);
        double head = dice.between(0.17, 0.23);
        double leg = dice.between(0.3, 0.4);
        double tall = dice.between(0.35, 0.42);
        double neck = leg + tall;
        Mesh clothes = dress
                ? frustum(0.3, 0.12, tall + 0.15).at(0, 0, leg + tall / 2 - 0.08)
                : roundedBox(0.22, 0.32, tall, 0.08).at(0, 0, leg + tall / 2);
        double wave = dice.between(20, 150);
        Mesh arm = Mesh.of(
                capsule(0.05, 0.34).at(0, 0, -0.15).colored(colors.second()),
                bead(0.06).at(0, 0, -0.33).colored(skin));
        return Mesh.of(
                dice.chance(0.5)
                        ? clothes.striped(0, 0, 1, 0, dice.between(0.07, 0.12), List.of(colors.main(), colors.second()))
                        : clothes.colored(colors.main()),
                post(0, 0.09, 0, 0.06, leg + 0.05).mirroredPair().colored(dress ? skin : colors.dark()),
                cushion(0.05, 0.09, 0, 0.22, 0.12, 0.09).mirroredPair().colored(colors.accent()),
                arm.turnedX(wave).at(0, 0.17, neck - 0.06),
                arm.turnedX(-25).at(0, -0.17, neck - 0.06),
                face(head, skin, Rgb.of(0xb5463c)).at(0, 0, neck + head * 0.9),
                ellipsoid(head * 1.05, head * 1.1, head * 1.05)
                        .at(-head * 0.22, 0, neck + head * 1.08)
                        .colored(hair),
                dress
                        ? ellipsoid(0.07, 0.07, 0.15)
                                .at(-head * 0.3, head * 1.15, neck + head * 0.7)
                                .mirroredPair()
                                .colored(hair)
                        : Mesh.of(
                                        dome(head * 1.12, head * 1.12, head * 0.8),
                                        block(head * 1.1, 0, 0, head * 0.9, head * 1.2, 0.03))
                                .at(0, 0, neck + head * 1.35)
                                .colored(colors.accent()));
    }

    static Mesh teddy(Dice dice) {
        Palette colors = dice.palette();
        Rgb fur = dice.fur();
        Rgb light = fur.lighter(0.45);
        double head = dice.between(0.24, 0.3);
        double belly = dice.between(0.26, 0.33);
        double headZ = belly * 1.7 + head * 0.8;
        double arm = dice.between(20, 80);
        Mesh limb = ellipsoid(0.09, 0.09, 0.2).at(0, 0, -0.14);
        return Mesh.of(
                ellipsoid(belly * 0.9, belly, belly).at(0, 0, belly * 0.9).colored(fur),
                ellipsoid(belly * 0.5, belly * 0.65, belly * 0.65)
                        .at(belly * 0.48, 0, belly * 0.9)
                        .colored(light),
                sphere(head).at(0.02, 0, headZ).colored(fur),
                ellipsoid(0.12, 0.13, 0.1)
                        .at(head * 0.85, 0, headZ - head * 0.25)
                        .colored(light),
                bead(0.045).at(head * 0.85 + 0.11, 0, headZ - head * 0.15).colored(Palette.INK),
                beads(head * 0.88, headZ + head * 0.25, head * 0.9, 0.035),
                ellipsoid(0.06, 0.1, 0.1)
                        .at(0, head * 0.75, headZ + head * 0.75)
                        .mirroredPair()
                        .colored(fur.darker(0.1)),
                bead(0.06)
                        .at(0.03, head * 0.75, headZ + head * 0.73)
                        .mirroredPair()
                        .colored(light),
                limb.turnedX(arm)
                        .turnedZ(-20)
                        .at(0.05, belly * 0.75, belly * 1.45)
                        .colored(fur.darker(0.08)),
                limb.turnedX(-35)
                        .turnedZ(20)
                        .at(0.05, -belly * 0.75, belly * 1.45)
                        .colored(fur.darker(0.08)),
                ellipsoid(0.24, 0.11, 0.11)
                        .turnedZ(20)
                        .at(belly * 0.85, belly * 0.65, 0.11)
                        .mirroredPair()
                        .colored(fur.darker(0.08)),
                disc(0.075, 0.04)
                        .at(belly * 0.85 + 0.21, belly * 0.65 + 0.08, 0.11)
                        .mirroredPair()
                        .colored(light),
                bead(0.08).at(-belly * 0.9, 0, belly * 0.5).colored(light),
                cone(0.1, 0.14)
                        .turnedX(90)
                        .at(belly * 0.72, 0.07, headZ - head * 0.95)
                        .mirroredPair()
                        .colored(colors.accent()));
    }

    static Mesh wizard(Dice dice) {
        Palette colors = dice.palette();
        Rgb skin = dice.skin();
        double robe = dice.between(0.6, 0.75);
        double head = 0.17;
        double headZ = robe + head * 0.7;
        double hat = dice.between(0.4, 0.6);
        double beard = dice.between(0.2, 0.4);
        int side = dice.side();
        Rgb white = Rgb.of(0xe3e3e8);
        Mesh gown = frustum(dice.between(0.28, 0.36), 0.12, robe).at(0, 0, robe / 2);
        return Mesh.of(
                gown.striped(
                        0,
                        0,
                        1,
                        0,
                        robe * 0.16,
                        List.of(
                                colors.accent(),
                                colors.main(),
                                colors.main(),
                                colors.main(),
                                colors.main(),
                                colors.main(),
                                colors.main())),
                face(head, skin, skin).at(0, 0, headZ),
                cone(0.13, beard)
                        .turnedX(180)
                        .at(head * 0.75, 0, headZ - beard / 2 - 0.03)
                        .colored(white),
                Mesh.of(post(0, 0, 0, head * 1.7, 0.03), cone(head * 1.05, hat).at(0, 0, hat / 2))
                        .turnedY(-8)
                        .at(0, 0, headZ + head * 0.5)
                        .colored(colors.main()),
                torus(head * 0.95, 0.03)
                        .turnedY(-8)
                        .at(-0.005, 0, headZ + head * 0.7)
                        .colored(colors.accent()),
                bar(v(0, side * 0.1, robe * 0.9), v(0.16, side * 0.3, robe * 0.6), 0.06, 0.1)
                        .colored(colors.main().darker(0.15)),
                bar(v(0, -side * 0.1, robe * 0.9), v(0.2, -side * 0.2, robe * 0.6), 0.06, 0.1)
                        .colored(colors.main().darker(0.15)),
                bead(0.05).at(0.19, side * 0.33, robe * 0.57).colored(skin),
                rod(v(0.19, side * 0.34, 0), v(0.19, side * 0.34, robe * 1.3), 0.025)
                        .colored(dice.wood()),
                bead(0.08).at(0.19, side * 0.34, robe * 1.35).colored(colors.second()));
    }

    static Mesh alien(Dice dice) {
        Palette colors = dice.palette();
        double head = dice.between(0.26, 0.34);
        int eyes = dice.count(1, 3);
        int feelers = dice.count(1, 2);
        double headZ = 0.55 + head * 0.7;
        Mesh spots = dots(dice.count(10, 16), head, 0.05).scaled(0.97, 0.97, 0.97);
        return Mesh.of(
                ellipsoid(0.2, 0.23, 0.28).at(0, 0, 0.38).colored(colors.main()),
                ellipsoid(0.12, 0.15, 0.2).at(0.11, 0, 0.36).colored(colors.second()),
                sphere(head).scaled(1, 1.1, 0.9).at(0, 0, headZ).colored(colors.main()),
                when(
                        dice.chance(0.5),
                        spots.scaled(1, 1.1, 0.9).at(-0.03, 0, headZ + 0.01).colored(colors.second())),
                each(eyes, i -> eye(eyes == 1 ? 0.13 : 0.085)
                        .at(head * 0.88, (i - (eyes - 1) / 2.0) * 0.2, headZ + 0.06)),
                ellipsoid(0.03, 0.11, 0.035)
                        .at(head * 0.92, 0, headZ - head * 0.42)
                        .colored(Palette.INK),
                each(feelers, i -> {
                    double y = (i - (feelers - 1) / 2.0) * 0.25;
                    return Mesh.of(
                            rod(v(0, y, headZ + head * 0.7), v(-0.04, y * 1.6, headZ + head + 0.2), 0.018)
                                    .colored(colors.main()),
                            bead(0.055).at(-0.04, y * 1.6, headZ + head + 0.22).colored(colors.accent()));
                }),
                post(0, 0.1, 0, 0.05, 0.2).mirroredPair().colored(colors.main()),
                ellipsoid(0.13, 0.08, 0.05).at(0.05, 0.1, 0.05).mirroredPair().colored(colors.second()),
                curve(
                                v(0, 0.18, 0.5),
                                v(0.1, 0.35, 0.45),
                                v(0.2, 0.4, 0.5),
                                v(0.15, 0.42, dice.between(0.4, 0.8)),
                                0.04)
                        .colored(colors.main()),
                curve(v(0, -0.18, 0.5), v(0.1, -0.35, 0.45), v(0.2, -0.4, 0.5), v(0.15, -0.42, 0.35), 0.04)
                        .colored(colors.main()));
    }
}
