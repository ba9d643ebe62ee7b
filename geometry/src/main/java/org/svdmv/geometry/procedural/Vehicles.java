package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.joml.Vector2d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things that drive on land; they stand turned a little, so that the front shows grille and flank. */
final class Vehicles {
    private static final Rgb TIRE = Rgb.of(0x2a2a2e);
    private static final Rgb LIGHT = Rgb.of(0xfff2b8);
    private static final Rgb TAIL = Rgb.of(0xd62f2a);

    private Vehicles() {}

    static Mesh turned(Dice dice, Mesh vehicle) {
        return vehicle.turnedZ(dice.side() * dice.between(20, 60));
    }

    private static Mesh lamps(double front, double back, double apart, double z, double radius) {
        return Mesh.of(
                disc(radius, 0.04).at(front, apart / 2, z).mirroredPair().colored(LIGHT),
                box(0.04, radius * 2, radius * 1.2)
                        .at(back, apart / 2, z)
                        .mirroredPair()
                        .colored(TAIL));
    }

    static Mesh car(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(1, 1.25);
        double width = dice.between(0.46, 0.56);
        double wheel = dice.between(0.12, 0.15);
        double hood = dice.between(0.32, 0.4);
        double roof = hood + dice.between(0.2, 0.28);
        double front = length / 2;
        double screen = dice.between(0.05, 0.22);
        double rear = dice.between(-0.9, -0.45) * front;
        Mesh body = slab(
                List.of(
                        p(-front, 0.13),
                        p(front, 0.13),
                        p(front, hood * 0.85),
                        p(front * 0.9, hood),
                        p(-front * 0.92, hood),
                        p(-front, hood * 0.9)),
                width);
        double sill = hood - 0.01;
        List<Vector2d> cabin = List.of(p(rear - 0.1, sill), p(screen + 0.18, sill), p(screen, roof), p(rear, roof));
        List<Vector2d> glass = List.of(
                p(rear - 0.04, sill + 0.02),
                p(screen + 0.12, sill + 0.02),
                p(screen - 0.01, roof - 0.04),
                p(rear + 0.03, roof - 0.04));
        Mesh screens = slab(
                List.of(
                        p(rear - 0.11, sill + 0.03),
                        p(screen + 0.2, sill + 0.03),
                        p(screen + 0.02, roof - 0.05),
                        p(rear - 0.01, roof - 0.05)),
                width * 0.76);
        Mesh stripe = block(0, 0, hood - 0.01, length * 0.9, width * 0.25, 0.02);
        return turned(
                dice,
                Mesh.of(
                        body.colored(colors.main()),
                        when(
                                dice.chance(0.5),
                                block(0, 0, 0.15, length + 0.02, width + 0.02, 0.09)
                                        .colored(colors.second())),
                        slab(cabin, width * 0.9).colored(colors.main()),
                        slab(glass, width * 0.93).colored(Palette.GLASS.darker(0.2)),
                        screens.colored(Palette.GLASS),
                        when(dice.chance(0.4), stripe.colored(colors.accent())),
                        block(front, 0, 0.12, 0.06, width, 0.07).colored(colors.dark()),
                        block(-front, 0, 0.12, 0.06, width, 0.07).colored(colors.dark()),
                        box(0.03, width * 0.45, 0.07).at(front, 0, hood * 0.68).colored(colors.dark()),
                        lamps(front, -front, width * 0.75, hood * 0.7, 0.05),
                        axle(
                                front * 0.62,
                                width + 0.03,
                                wheel,
                                0.1,
                                TIRE,
                                colors.accent().lighter(0.5)),
                        axle(
                                -front * 0.62,
                                width + 0.03,
                                wheel,
                                0.1,
                                TIRE,
                                colors.accent().lighter(0.5))));
    }

    /** A driver's cab: a box with a windshield, side windows and lamps; its front is at x. */
    private static Mesh cab(double x, double length, double width, double low, double height, Rgb paint, Rgb dark) {
        double pane = height * 0.38;
        return Mesh.of(
                cushion(x - length / 2, 0, low, length, width, height).colored(paint),
                box(0.03, width * 0.82, pane).at(x, 0, low + height * 0.67).colored(Palette.GLASS),
                box(length * 0.5, width + 0.02, pane)
                        .at(x - length * 0.45, 0, low + height * 0.67)
                        .colored(Palette.GLASS),
                box(0.03, width * 0.5, height * 0.14)
                        .at(x, 0, low + height * 0.3)
                        .colored(dark),
                block(x + 0.01, 0, low - 0.02, 0.06, width, 0.08).colored(dark),
                disc(0.045, 0.05)
                        .at(x, width * 0.36, low + height * 0.25)
                        .mirroredPair()
                        .colored(LIGHT));
    }

    static Mesh pickup(Dice dice) {
        Palette colors = dice.palette();
        double width = 0.5;
        double bed = dice.between(0.4, 0.55);
        double nose = dice.between(0.2, 0.3);
        Mesh load = dice.chance(0.5)
                ? each(3, i -> rod(v(-bed, (i - 1) * 0.13, 0.36), v(-0.02, (i - 1) * 0.13, 0.36), 0.06))
                        .colored(dice.wood())
                : Mesh.of(
                        block(-bed * 0.6, 0.08, 0.3, 0.24, 0.24, 0.22).colored(colors.accent()),
                        block(-bed * 0.3, -0.12, 0.3, 0.18, 0.18, 0.15).colored(dice.wood()));
        return turned(
                dice,
                Mesh.of(
                        block((0.35 + nose - bed) / 2, 0, 0.13, 0.35 + nose + bed, width, 0.16)
                                .colored(colors.main()),
                        cushion(0.33 + nose / 2, 0, 0.2, nose, width, 0.2).colored(colors.main()),
                        cab(0.35, 0.35, width * 0.95, 0.25, 0.38, colors.main(), colors.dark()),
                        lamps(0.34 + nose, -bed - 0.01, width * 0.7, 0.28, 0.05),
                        block(0.35 + nose, 0, 0.12, 0.06, width, 0.07).colored(colors.dark()),
                        block(-bed / 2, width / 2 - 0.02, 0.28, bed, 0.04, 0.13)
                                .mirroredPair()
                                .colored(colors.second()),
                        block(-bed, 0, 0.28, 0.04, width, 0.13).colored(colors.second()),
                        load,
                        axle(0.33, width + 0.05, 0.14, 0.11, TIRE, colors.second()),
                        axle(-bed * 0.6, width + 0.05, 0.14, 0.11, TIRE, colors.second())));
    }

    static Mesh lorry(Dice dice) {
        Palette colors = dice.palette();
        double width = 0.44;
        double cargo = dice.between(0.6, 0.85);
        Mesh load =
                switch (dice.count(0, 2)) {
                    case 0 -> {
                        Mesh box = block(-cargo / 2 - 0.02, 0, 0.22, cargo, width + 0.04, dice.between(0.4, 0.52));
                        yield dice.chance(0.6)
                                ? box.striped(
                                        dice.chance(0.5) ? 1 : 0,
                                        0,
                                        1,
                                        0,
                                        dice.between(0.15, 0.25),
                                        List.of(colors.second(), colors.accent()))
                                : box.colored(colors.second());
                    }
                    case 1 ->
                        Mesh.of(
                                capsule(0.21, cargo)
                                        .turnedY(90)
                                        .at(-cargo / 2 - 0.02, 0, 0.46)
                                        .striped(1, 0, 0, 0, cargo / 4, List.of(colors.second(), dice.metal())),
                                post(-cargo / 2, 0, 0.64, 0.08, 0.08).colored(colors.dark()));
                    default ->
                        Mesh.of(
                                slab(
                                                List.of(
                                                        p(-cargo - 0.1, 0.24),
                                                        p(-0.04, 0.24),
                                                        p(-0.04, 0.55),
                                                        p(-cargo, 0.5)),
                                                width)
                                        .colored(colors.second()),
                                ellipsoid(cargo * 0.45, width * 0.42, 0.15)
                                        .at(-cargo / 2, 0, 0.5)
                                        .colored(dice.stone().darker(0.2)));
                };
        return turned(
                dice,
                Mesh.of(
                        block((0.3 - cargo) / 2, 0, 0.13, 0.3 + cargo, width * 0.8, 0.09)
                                .colored(colors.dark()),
                        cab(0.32, 0.32, width, 0.15, dice.between(0.4, 0.5), colors.main(), colors.dark()),
                        load,
                        box(0.04, 0.08, 0.06)
                                .at(-cargo - 0.01, width * 0.3, 0.2)
                                .mirroredPair()
                                .colored(TAIL),
                        axle(0.16, width + 0.03, 0.12, 0.1, TIRE, dice.metal()),
                        axle(-cargo * 0.5, width + 0.03, 0.12, 0.1, TIRE, dice.metal()),
                        axle(-cargo * 0.85, width + 0.03, 0.12, 0.1, TIRE, dice.metal())));
    }

    static Mesh bus(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(1, 1.3);
        double width = 0.42;
        int decks = dice.chance(0.3) ? 2 : 1;
        double height = 0.22 + 0.26 * decks;
        int windows = dice.count(4, 6);
        double pane = length * 0.9 / windows;
        Mesh panes = each(windows * decks, i -> box(pane * 0.78, width + 0.02, 0.14)
                .at((i % windows + 0.5) * pane - length * 0.45, 0, 0.42 + 0.26 * (i / windows)));
        return turned(
                dice,
                Mesh.of(
                        cushion(0, 0, 0.1, length, width, height).colored(colors.main()),
                        block(0, 0, 0.14, length + 0.01, width + 0.015, 0.12).colored(colors.second()),
                        panes.colored(Palette.GLASS.darker(0.25)),
                        each(decks, i -> box(0.03, width * 0.8, 0.17).at(length / 2, 0, 0.43 + 0.26 * i))
                                .colored(Palette.GLASS),
                        box(0.03, width * 0.6, 0.1).at(-length / 2, 0, 0.43).colored(Palette.GLASS.darker(0.3)),
                        box(0.16, 0.03, 0.26).at(length * 0.4, -width / 2, 0.27).colored(colors.accent()),
                        lamps(length / 2, -length / 2, width * 0.7, 0.2, 0.045),
                        axle(length * 0.3, width + 0.03, 0.11, 0.09, TIRE, colors.accent()),
                        axle(-length * 0.3, width + 0.03, 0.11, 0.09, TIRE, colors.accent())));
    }

    static Mesh locomotive(Dice dice) {
        Palette colors = dice.palette();
        double boiler = dice.between(0.5, 0.7);
        double radius = dice.between(0.16, 0.2);
        double z = 0.26 + radius;
        Mesh barrel = cylinder(radius, boiler).turnedY(90).at(boiler / 2, 0, z);
        Mesh cow = slab(List.of(p(0, 0.04), p(0.2, 0.04), p(0, 0.22)), 0.36);
        double cabTop = z + radius + dice.between(0.12, 0.22);
        return turned(
                dice,
                Mesh.of(
                        block(boiler / 2 - 0.17, 0, 0.16, boiler + 0.36, 0.42, 0.1)
                                .colored(colors.dark()),
                        barrel.striped(
                                1,
                                0,
                                0,
                                0.02,
                                boiler / 4,
                                List.of(colors.main(), colors.main().darker(0.15))),
                        disc(radius * 0.9, 0.04).at(boiler, 0, z).colored(colors.accent()),
                        disc(radius * 0.35, 0.06).at(boiler + 0.01, 0, z).colored(LIGHT),
                        cow.at(boiler, 0, 0).colored(colors.accent()),
                        frustum(0.06, dice.between(0.06, 0.13), 0.28)
                                .at(boiler * 0.8, 0, z + radius + 0.1)
                                .colored(colors.dark()),
                        dome(0.09, 0.09, 0.14)
                                .at(boiler * 0.4, 0, z + radius * 0.9)
                                .colored(colors.second()),
                        block(-0.17, 0, 0.22, 0.34, 0.42, cabTop - 0.22).colored(colors.second()),
                        box(0.2, 0.44, 0.16).at(-0.17, 0, cabTop - 0.14).colored(Palette.GLASS),
                        box(0.36, 0.12, 0.14)
                                .at(-0.17, 0.1, cabTop - 0.14)
                                .mirroredPair()
                                .colored(Palette.GLASS),
                        block(-0.17, 0, cabTop, 0.44, 0.5, 0.05).colored(colors.main()),
                        axle(boiler * 0.8, 0.42, 0.1, 0.06, colors.dark(), colors.accent()),
                        axle(boiler * 0.45, 0.42, 0.1, 0.06, colors.dark(), colors.accent()),
                        axle(-0.12, 0.46, 0.17, 0.07, colors.dark(), colors.accent())));
    }

    static Mesh tractor(Dice dice) {
        Palette colors = dice.palette();
        double big = dice.between(0.26, 0.34);
        double nose = dice.between(0.4, 0.52);
        return turned(
                dice,
                Mesh.of(
                        cushion(nose / 2 + 0.05, 0, 0.22, nose, 0.26, 0.24).colored(colors.main()),
                        each(3, i -> box(0.02, 0.2, 0.03).at(nose + 0.06, 0, 0.29 + 0.06 * i))
                                .colored(colors.dark()),
                        disc(0.04, 0.04)
                                .at(nose + 0.05, 0.09, 0.42)
                                .mirroredPair()
                                .colored(LIGHT),
                        rod(v(nose * 0.7, 0.06, 0.44), v(nose * 0.7, 0.06, 0.75), 0.025)
                                .colored(colors.dark()),
                        block(-0.1, 0, 0.22, 0.36, 0.3, 0.2)
                                .colored(colors.main().darker(0.15)),
                        block(-0.1, 0, 0.42, 0.32, 0.34, 0.3).colored(Palette.GLASS),
                        block(-0.1, 0, 0.72, 0.4, 0.42, 0.06).colored(colors.second()),
                        around(4, post(0.21, 0, 0.4, 0.02, 0.33))
                                .turnedZ(45)
                                .at(-0.1, 0, 0)
                                .colored(colors.main()),
                        cushion(-0.12, 0.27, big * 1.75, 0.4, 0.14, 0.08)
                                .mirroredPair()
                                .colored(colors.main()),
                        axle(-0.12, 0.68, big, 0.15, TIRE, colors.second()),
                        axle(nose - 0.03, 0.5, big * 0.55, 0.1, TIRE, colors.second())));
    }

    static Mesh digger(Dice dice) {
        Palette colors = dice.palette();
        Rgb body = dice.chance(0.6) ? Rgb.of(0xf0b323) : colors.main();
        double elbow = dice.between(0.7, 0.9);
        double reach = dice.between(0.75, 0.95);
        Mesh track = roundedBox(0.8, 0.15, 0.2, 0.1).at(0, 0.22, 0.1).mirroredPair();
        Mesh bucket = slab(List.of(p(0, 0), p(0.2, -0.02), p(0.1, 0.2), p(0.02, 0.2)), 0.24);
        return turned(
                dice,
                Mesh.of(
                        track.colored(TIRE),
                        each(3, i -> disc(0.06, 0.5)
                                .turnedZ(90)
                                .at((i - 1) * 0.24, 0, 0.1)
                                .colored(colors.second())),
                        post(0, 0, 0.16, 0.2, 0.08).colored(colors.dark()),
                        cushion(-0.12, 0, 0.24, 0.6, 0.48, 0.22).colored(body),
                        cushion(0.02, 0.12, 0.3, 0.28, 0.22, 0.4).colored(body),
                        box(0.3, 0.18, 0.2).at(0.03, 0.12, 0.55).colored(Palette.GLASS),
                        box(0.2, 0.24, 0.2).at(0.02, 0.12, 0.55).colored(Palette.GLASS),
                        bar(v(0.1, -0.12, 0.4), v(0.5, -0.12, elbow), 0.06, 0.05)
                                .colored(body.darker(0.1)),
                        bar(v(0.48, -0.12, elbow), v(reach, -0.12, 0.36), 0.05, 0.04)
                                .colored(body.darker(0.1)),
                        bucket.turnedY(20).at(reach - 0.1, -0.12, 0.18).colored(colors.dark())));
    }

    static Mesh scooter(Dice dice) {
        Palette colors = dice.palette();
        return turned(
                dice,
                Mesh.of(
                        wheel(0.15, 0.1, TIRE, dice.metal()).at(0.42, 0, 0.15),
                        wheel(0.15, 0.1, TIRE, dice.metal()).at(-0.36, 0, 0.15),
                        cushion(0.05, 0, 0.14, 0.5, 0.26, 0.07).colored(colors.second()),
                        ellipsoid(0.28, 0.15, 0.18).at(-0.32, 0, 0.34).colored(colors.main()),
                        roundedBox(0.42, 0.2, 0.1, 0.05).at(-0.28, 0, 0.54).colored(colors.dark()),
                        roundedBox(0.06, 0.34, 0.44, 0.03)
                                .turnedY(-15)
                                .at(0.3, 0, 0.42)
                                .colored(colors.main()),
                        ellipsoid(0.18, 0.08, 0.1).at(0.42, 0, 0.27).colored(colors.main()),
                        rod(v(0.36, 0, 0.3), v(0.2, 0, 0.82), 0.035).colored(dice.metal()),
                        rod(v(0.19, -0.22, 0.82), v(0.19, 0.22, 0.82), 0.025).colored(colors.dark()),
                        sphere(0.08).at(0.24, 0, 0.78).colored(colors.main()),
                        disc(0.06, 0.05).at(0.31, 0, 0.78).colored(LIGHT),
                        box(0.04, 0.1, 0.06).at(-0.6, 0, 0.36).colored(TAIL),
                        when(
                                dice.chance(0.5),
                                cushion(-0.55, 0, 0.56, 0.2, 0.24, 0.2).colored(colors.accent()))));
    }
}
