package org.svdmv.viewer.app;

/** What the mouse does. */
enum Gesture {
    TURN("left drag", "Turns around the target; in the style Fly looks around."),
    PAN("right drag, Ctrl + left drag", "Moves sideways."),
    ZOOM("wheel", "Goes nearer or farther."),
    POINTS("Ctrl + wheel", "Draws points larger or smaller."),
    FRUSTUMS("Alt + wheel", "Draws cameras larger or smaller."),
    AIM("double click", "Makes a camera the current one, or turns around the place of the object under the pointer."),
    PIN("right click in the inspector", "Pins a pixel: it is found in the other views until it is unpinned."),
    DROP("drop a file", "Opens a view set or a mesh; offers to make the orbit of a picture.");

    private final String hand;
    private final String sentence;

    Gesture(String hand, String sentence) {
        this.hand = hand;
        this.sentence = sentence;
    }

    String hand() {
        return hand;
    }

    String sentence() {
        return sentence;
    }
}
