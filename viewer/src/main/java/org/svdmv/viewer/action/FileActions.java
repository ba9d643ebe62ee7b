package org.svdmv.viewer.action;

import java.util.List;
import org.svdmv.viewer.navigation.CameraPath;

/** What leaves files behind. */
final class FileActions {
    private static final double SECONDS_BETWEEN = 2;

    static final List<Action> ALL = List.of(
            ask("Screenshot", "F12", "Saves the scene as a picture, without panels.", Request.SCREENSHOT),
            ask(
                    "Screenshot with panels",
                    "F11",
                    "Saves the window as it is, panels and all.",
                    Request.SCREENSHOT_WITH_PANELS),
            ask(
                    "Screenshot, twice as large",
                    "Ctrl+B",
                    "Saves the scene with twice as many pixels a side.",
                    Request.SCREENSHOT_LARGE),
            ask(
                    "Screenshot, transparent",
                    "Ctrl+T",
                    "Saves the scene on nothing, for laying over something else.",
                    Request.SCREENSHOT_TRANSPARENT),
            ask("Record MP4", "Ctrl+R", "Turns once around the target and saves the film as MP4.", Request.RECORD_MP4),
            ask("Record GIF", "Ctrl+G", "Turns once around the target and saves the film as GIF.", Request.RECORD_GIF),
            ask(
                    "Record frames",
                    "Ctrl+F",
                    "Turns once around the target and saves each frame as PNG.",
                    Request.RECORD_FRAMES),
            ask(
                    "Stop recording",
                    "Ctrl+X",
                    "Ends a recording; what is half written is removed.",
                    Request.STOP_RECORDING),
            Action.change(
                    "Add keyframe",
                    "k",
                    Menu.FILE,
                    "Adds where the eye is to the camera path, two seconds after the last keyframe.",
                    s -> s.with(s.path().then(s.navigation().motion().goal(), SECONDS_BETWEEN))),
            Action.change("Clear camera path", "K", Menu.FILE, "Forgets all keyframes.", s -> s.with(CameraPath.EMPTY)),
            ask("Save camera path", "Ctrl+S", "Saves the keyframes as JSON.", Request.SAVE_PATH),
            ask("Open camera path", "Ctrl+O", "Takes the keyframes of the newest saved path.", Request.LOAD_PATH),
            ask(
                    "Record camera path",
                    "Ctrl+P",
                    "Flies along the keyframes and saves the film as MP4.",
                    Request.RECORD_PATH),
            ask("Quit", "Ctrl+Q", "Closes the window; what is open and where is remembered.", Request.QUIT));

    private FileActions() {}

    private static Action ask(String name, String key, String sentence, Request request) {
        return Action.ask(name, key, Menu.FILE, sentence, request);
    }
}
