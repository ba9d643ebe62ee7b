package org.svdmv.geometry.procedural;

import java.util.function.Function;
import org.svdmv.geometry.mesh.Mesh;

/** Kinds of objects, each with the one method that builds it from chance. */
public enum Family {
    CHAIR(Furniture::chair),
    ARMCHAIR(Furniture::armchair),
    SOFA(Furniture::sofa),
    TABLE(Furniture::table),
    DESK(Furniture::desk),
    STOOL(Furniture::stool),
    BED(Furniture::bed),
    SHELF(Furniture::shelf),
    CABINET(Furniture::cabinet),
    TABLE_LAMP(Furniture::tableLamp),
    DESK_LAMP(Furniture::deskLamp),

    MUG(Vessels::mug),
    TEAPOT(Vessels::teapot),
    VASE(Vessels::vase),
    BOTTLE(Vessels::bottle),
    JUG(Vessels::jug),
    GOBLET(Vessels::goblet),
    PAN(Vessels::pan),
    WATERING_CAN(Vessels::wateringCan),
    BUCKET(Vessels::bucket),

    ROBOT(Figures::robot),
    SNOWMAN(Figures::snowman),
    DOLL(Figures::doll),
    TEDDY(Figures::teddy),
    WIZARD(Figures::wizard),
    ALIEN(Figures::alien),

    DOG(Animals::dog),
    CAT(Animals::cat),
    COW(Animals::cow),
    ELEPHANT(Animals::elephant),
    GIRAFFE(Animals::giraffe),
    DUCK(Animals::duck),
    PENGUIN(Animals::penguin),
    FISH(Animals::fish),
    TURTLE(Animals::turtle),
    RABBIT(Animals::rabbit),
    SNAIL(Animals::snail),

    CAR(Vehicles::car),
    PICKUP(Vehicles::pickup),
    LORRY(Vehicles::lorry),
    BUS(Vehicles::bus),
    LOCOMOTIVE(Vehicles::locomotive),
    TRACTOR(Vehicles::tractor),
    DIGGER(Vehicles::digger),
    SCOOTER(Vehicles::scooter),

    AIRPLANE(Craft::airplane),
    HELICOPTER(Craft::helicopter),
    SAILBOAT(Craft::sailboat),
    SHIP(Craft::ship),
    SUBMARINE(Craft::submarine),
    ROCKET(Craft::rocket),
    BALLOON(Craft::balloon),

    HOUSE(Buildings::house),
    SKYSCRAPER(Buildings::skyscraper),
    CASTLE(Buildings::castle),
    WINDMILL(Buildings::windmill),
    LIGHTHOUSE(Buildings::lighthouse),
    CHURCH(Buildings::church),
    TENT(Buildings::tent),
    WELL(Buildings::well),
    BARN(Buildings::barn),

    BLOCKS(Toys::blocks),
    RINGS(Toys::rings),
    SPINNING_TOP(Toys::spinningTop),
    ROCKING_HORSE(Toys::rockingHorse),
    DRUM(Toys::drum),
    BALL(Toys::ball),
    GIFT(Toys::gift),
    CANNON(Toys::cannon),
    DICE(Toys::dice),
    GUITAR(Toys::guitar),

    HAMMER(Tools::hammer),
    AXE(Tools::axe),
    SHOVEL(Tools::shovel),
    WRENCH(Tools::wrench),
    BRUSH(Tools::brush),
    FLASHLIGHT(Tools::flashlight),
    TOOLBOX(Tools::toolbox),
    MAGNIFIER(Tools::magnifier),

    APPLE(Food::apple),
    PEAR(Food::pear),
    CARROT(Food::carrot),
    PINEAPPLE(Food::pineapple),
    ICE_CREAM(Food::iceCream),
    CAKE(Food::cake),
    BURGER(Food::burger),
    MUSHROOM(Food::mushroom),
    MELON(Food::melon),

    TREE(Plants::tree),
    FIR(Plants::fir),
    PALM(Plants::palm),
    CACTUS(Plants::cactus),
    FLOWER(Plants::flower),

    TELEVISION(Household::television),
    RADIO(Household::radio),
    CAMERA(Household::camera),
    BOOT(Household::boot),
    HAT(Household::hat),
    BACKPACK(Household::backpack),
    MAILBOX(Household::mailbox),
    HYDRANT(Household::hydrant),
    UMBRELLA(Household::umbrella),
    BOOKS(Household::books),
    CHEST(Household::chest),
    WASHING_MACHINE(Household::washingMachine),
    SUITCASE(Household::suitcase),
    CLOCK(Household::clock);

    private final Function<Dice, Mesh> builder;

    Family(Function<Dice, Mesh> builder) {
        this.builder = builder;
    }

    Mesh build(Dice dice) {
        return builder.apply(dice);
    }
}
