# Blender: imports a GLB, tells its cameras and meshes as one line of JSON after "READ ", and renders what one camera sees.
# blender -b --factory-startup --python-exit-code 1 --python read.py -- FILE CAMERA SIZE PICTURE
import numpy as np

np.bool = bool  # which the importer of Blender 3.4 expects and newer numpy lacks
import bpy
import json
import sys

file, camera, size, picture = sys.argv[sys.argv.index("--") + 1 :]
bpy.ops.wm.read_factory_settings(use_empty=True)
bpy.ops.import_scene.gltf(filepath=file)
scene = bpy.context.scene


def rows(matrix):
    return [list(row) for row in matrix]


def told(o):
    return {"matrix": rows(o.matrix_world), "yfov": o.data.angle_y, "extras": {k: o[k] for k in o.keys() if k in ("fl_x", "fl_y", "cx", "cy", "w", "h")}}


cameras = {o.name: told(o) for o in bpy.data.objects if o.type == "CAMERA"}
scene.render.fps = 700
turntable = []
if "turntable" in bpy.data.objects:
    # the importer has put the keys at its own frame rate
    curves = bpy.data.objects["turntable"].animation_data.action.fcurves
    for key in curves[0].keyframe_points:
        scene.frame_set(int(key.co[0]), subframe=key.co[0] % 1)
        turntable.append(rows(bpy.data.objects["turntable"].matrix_world))
meshes = {o.name: len(o.data.polygons) for o in bpy.data.objects if o.type == "MESH"}
print("READ " + json.dumps({"cameras": cameras, "turntable": turntable, "meshes": meshes}))

scene.camera = bpy.data.objects[camera]
scene.render.engine = "CYCLES"
scene.cycles.device = "CPU"
scene.cycles.samples = 16
scene.cycles.use_denoising = False
scene.cycles.pixel_filter_type = "BOX"
scene.cycles.max_bounces = 0
scene.render.threads_mode = "FIXED"
scene.render.threads = 2
scene.render.film_transparent = True
scene.render.resolution_x = int(size)
scene.render.resolution_y = int(size)
scene.render.resolution_percentage = 100
scene.render.image_settings.file_format = "PNG"
scene.render.image_settings.color_mode = "RGBA"
scene.render.filepath = picture
bpy.ops.render.render(write_still=True)
