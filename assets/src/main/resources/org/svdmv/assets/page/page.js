'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const element = (id) => document.getElementById(id);
  const count = data.views.length;
  let current = data.reference;
  let playing = 0;
  let redraw = () => {};

  // --- the turntable -------------------------------------------------------------------------------------------
  const slider = element('slider');
  slider.max = count - 1;
  element('name').textContent = data.name;
  element('facts').textContent =
    count + ' views of ' + data.width + ' × ' + data.height + (data.about ? ', ' + data.about : '');
  for (const id of ['turntable', 'space']) element(id).style.aspectRatio = data.width + ' / ' + data.height;

  function show(index) {
    current = ((index % count) + count) % count;
    const view = data.views[current];
    element('view').src = view.picture;
    element('view').alt = view.name + (view.angles ? ', ' + view.angles : '');
    slider.value = current;
    slider.setAttribute('aria-valuetext', view.name + (view.angles ? ', ' + view.angles : ''));
    element('which').textContent = (current + 1) + ' / ' + count + (view.angles ? '  ' + view.angles : '');
    redraw();
  }

  function play(on) {
    window.clearInterval(playing);
    playing = on ? window.setInterval(() => show(current + 1), 1000 / data.viewsPerSecond) : 0;
    element('play').textContent = on ? 'Pause' : 'Play';
    element('play').setAttribute('aria-pressed', String(on));
  }

  slider.addEventListener('input', () => { play(false); show(Number(slider.value)); });
  element('play').addEventListener('click', () => play(!playing));
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('button, input') && (event.key === ' ' || event.target === slider);
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowRight') { play(false); show(current + 1); }
    else if (event.key === 'ArrowLeft') { play(false); show(current - 1); }
    else if (event.key === 'Home') { play(false); show(data.reference); }
    else if (event.key === ' ') play(!playing);
    else return;
    event.preventDefault();
  });

  let scrub = null;
  const table = element('turntable');
  table.addEventListener('pointerdown', (event) => {
    table.setPointerCapture(event.pointerId);
    play(false);
    scrub = { x: event.clientX, from: current };
  });
  table.addEventListener('pointermove', (event) => {
    if (scrub) show(scrub.from + Math.round((event.clientX - scrub.x) / table.clientWidth * count));
  });
  for (const end of ['pointerup', 'pointercancel']) table.addEventListener(end, () => { scrub = null; });

  // --- downloads -----------------------------------------------------------------------------------------------
  function save(name, href) {
    const link = document.createElement('a');
    link.download = name;
    link.href = href;
    link.click();
  }
  for (const button of document.querySelectorAll('[data-download]')) {
    button.addEventListener('click', () => {
      const name = button.dataset.download;
      const url = URL.createObjectURL(new Blob([data.files[name]], { type: 'application/json' }));
      save(name, url);
      window.setTimeout(() => URL.revokeObjectURL(url), 1000);
    });
  }
  element('save-view').addEventListener('click', () => save(data.views[current].name + '.png', data.views[current].picture));

  // --- the cameras in space ------------------------------------------------------------------------------------
  function bytes(base64) {
    const text = atob(base64);
    const result = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
    return result.buffer;
  }

  function picture(source) {
    const image = new Image();
    const texture = new THREE.Texture(image);
    texture.colorSpace = THREE.SRGBColorSpace;
    image.addEventListener('load', () => { texture.needsUpdate = true; redraw(); });
    image.src = source;
    return texture;
  }

  function space() {
    const canvas = element('canvas');
    const renderer = new THREE.WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    const scene = new THREE.Scene();
    const eye = new THREE.PerspectiveCamera(40, 1, 0.01, 1000);
    eye.up.set(0, 0, 1);
    const far = Math.max(...data.views.map((v) => Math.hypot(v.pose[12], v.pose[13], v.pose[14])), 1);
    const depth = 0.16 * far;
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    const faint = getComputedStyle(document.documentElement).getPropertyValue('--faint').trim();

    const frustums = new THREE.Group();
    const pictures = new THREE.Group();
    const meshes = new THREE.Group();
    scene.add(frustums, pictures, meshes);

    const x0 = -data.cx / data.fx * depth, x1 = (data.width - data.cx) / data.fx * depth;
    const y0 = data.cy / data.fy * depth, y1 = (data.cy - data.height) / data.fy * depth;
    const corners = [[x0, y0, -depth], [x1, y0, -depth], [x1, y1, -depth], [x0, y1, -depth]];
    const lines = [];
    corners.forEach((c, i) => lines.push(0, 0, 0, ...c, ...c, ...corners[(i + 1) % 4]));
    const frustum = new THREE.BufferGeometry();
    frustum.setAttribute('position', new THREE.Float32BufferAttribute(lines, 3));
    const plane = new THREE.BufferGeometry();
    plane.setAttribute('position', new THREE.Float32BufferAttribute(corners.flat(), 3));
    plane.setAttribute('uv', new THREE.Float32BufferAttribute([0, 1, 1, 1, 1, 0, 0, 0], 2));
    plane.setIndex([0, 3, 2, 0, 2, 1]);
    for (const view of data.views) {
      const pose = new THREE.Matrix4().fromArray(view.pose);
      const outline = new THREE.LineSegments(frustum, new THREE.LineBasicMaterial());
      const image = new THREE.Mesh(plane, new THREE.MeshBasicMaterial({ map: picture(view.picture), side: THREE.DoubleSide }));
      outline.applyMatrix4(pose);
      image.applyMatrix4(pose);
      frustums.add(outline);
      pictures.add(image);
    }
    frustums.add(new THREE.AxesHelper(0.25));

    if (data.mesh) {
      const geometry = new THREE.BufferGeometry();
      geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(bytes(data.mesh.positions)), 3));
      geometry.setAttribute('color', new THREE.BufferAttribute(new Float32Array(bytes(data.mesh.colors)), 3));
      geometry.setIndex(new THREE.BufferAttribute(new Uint32Array(bytes(data.mesh.triangles)), 1));
      if (data.mesh.uvs) {
        geometry.setAttribute('uv', new THREE.BufferAttribute(new Float32Array(bytes(data.mesh.uvs)), 2));
      }
      const materials = data.mesh.parts.map((part, i) => {
        geometry.addGroup(part.start, part.count, i);
        const material = new THREE.MeshBasicMaterial({ vertexColors: true, side: THREE.DoubleSide });
        if (part.texture) {
          material.map = picture(part.texture);
          material.map.flipY = false;
          material.map.wrapS = material.map.wrapT = THREE.RepeatWrapping;
          material.alphaTest = 0.5;
        }
        return material;
      });
      meshes.add(new THREE.Mesh(geometry, materials));
    } else {
      element('mesh-label').hidden = true;
      element('mesh-label').style.display = 'none';
    }

    const start = { azimuth: -0.6, elevation: 0.5, distance: 3.3 * far };
    let orbit = { ...start };
    let through = false;

    function lookThrough() {
      const view = new THREE.Matrix4().fromArray(data.views[current].pose);
      view.decompose(eye.position, eye.quaternion, new THREE.Vector3());
      const near = 1.2 * depth, end = 4 * far;
      const scale = near;
      eye.projectionMatrix.makePerspective(
        -data.cx / data.fx * scale, (data.width - data.cx) / data.fx * scale,
        data.cy / data.fy * scale, (data.cy - data.height) / data.fy * scale, near, end);
      eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert();
    }

    function lookFromOutside(width, height) {
      const c = Math.cos(orbit.elevation);
      eye.position.set(c * Math.cos(orbit.azimuth), c * Math.sin(orbit.azimuth), Math.sin(orbit.elevation));
      eye.position.multiplyScalar(orbit.distance);
      eye.lookAt(0, 0, 0);
      eye.aspect = width / height;
      eye.near = orbit.distance / 100;
      eye.far = orbit.distance + 4 * far;
      eye.updateProjectionMatrix();
    }

    let asked = false;
    function draw() {
      asked = false;
      const width = canvas.clientWidth, height = canvas.clientHeight;
      renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
      renderer.setSize(width, height, false);
      frustums.visible = element('show-frustums').checked && !through;
      pictures.visible = element('show-pictures').checked && !through;
      meshes.visible = element('show-mesh').checked;
      if (through) lookThrough(); else lookFromOutside(width, height);
      data.views.forEach((view, i) => frustums.children[i].material.color.set(i === current ? accent : faint));
      renderer.render(scene, eye);
    }
    redraw = () => { if (!asked) { asked = true; window.requestAnimationFrame(draw); } };

    const touches = new Map();
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      touches.set(event.pointerId, event);
    });
    canvas.addEventListener('pointermove', (event) => {
      const last = touches.get(event.pointerId);
      if (!last) return;
      const others = [...touches.values()].filter((t) => t.pointerId !== event.pointerId);
      if (others.length) {
        const apart = (t) => Math.hypot(t.clientX - others[0].clientX, t.clientY - others[0].clientY);
        zoom(apart(last) / Math.max(1, apart(event)));
      } else {
        turn((last.clientX - event.clientX) * 0.008, (event.clientY - last.clientY) * 0.008);
      }
      touches.set(event.pointerId, event);
    });
    for (const end of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(end, (event) => touches.delete(event.pointerId));
    }
    function turn(azimuth, elevation) {
      leave();
      orbit.azimuth += azimuth;
      orbit.elevation = Math.max(-1.5, Math.min(1.5, orbit.elevation + elevation));
      redraw();
    }
    function zoom(factor) {
      leave();
      orbit.distance = Math.max(0.3 * far, Math.min(10 * far, orbit.distance * factor));
      redraw();
    }
    function leave() {
      through = false;
      element('through').setAttribute('aria-pressed', 'false');
    }
    canvas.addEventListener('wheel', (event) => { event.preventDefault(); zoom(Math.exp(event.deltaY * 0.001)); }, { passive: false });
    canvas.addEventListener('keydown', (event) => {
      if (event.key === '+') zoom(0.9);
      else if (event.key === '-') zoom(1 / 0.9);
      else if (event.key === 'ArrowUp') turn(0, 0.1);
      else if (event.key === 'ArrowDown') turn(0, -0.1);
      else return;
      event.preventDefault();
    });
    element('home').addEventListener('click', () => { leave(); orbit = { ...start }; redraw(); });
    element('through').addEventListener('click', () => {
      through = !through;
      element('through').setAttribute('aria-pressed', String(through));
      redraw();
    });
    for (const id of ['show-frustums', 'show-pictures', 'show-mesh']) element(id).addEventListener('change', () => redraw());
    new ResizeObserver(() => redraw()).observe(canvas);
    redraw();
  }

  try {
    space();
  } catch (error) {
    const words = document.createElement('p');
    words.textContent = 'This browser shows no 3D (WebGL); the views work without.';
    words.style.padding = '1rem';
    element('canvas').replaceWith(words);
  }
  show(current);
})();
