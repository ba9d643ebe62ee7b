  # The operations that DJL lacks, in TorchScript. Methods of one module without state; x is always the activation and comes first.
  # Number types are c10::ScalarType: 5 float16, 6 float32, 15 bfloat16. Memory formats: 2 channels_last, 3 channels_last_3d.
  # Products are computed in the number type of their weights, whatever that of x; vectors (norms, biases) may stay float32.

  def none(self) -> Optional[Tensor]:
    return None

  def like(self, w: Optional[Tensor], x: Tensor) -> Optional[Tensor]:
    if w is None:
      r: Optional[Tensor] = None
    else:
      r = torch.type_as(w, x)
    return r

  # --- numbers and memory

  def cast(self, x: Tensor, dtype: int) -> Tensor:
    return torch.to(x, dtype)

  def clone(self, x: Tensor) -> Tensor:
    return torch.clone(x)

  def bits(self, x: Tensor, dtype: int) -> Tensor:
    return torch.view_copy(x, dtype=dtype)

  def channels_last(self, x: Tensor) -> Tensor:
    return torch.contiguous(x, memory_format=2)

  def map_file(self, path: str, dtype: int, n: int) -> Tensor:
    return torch.from_file(path, False, n, dtype=dtype)

  def slice(self, x: Tensor, offset: int, shape: List[int]) -> Tensor:
    n = 1
    for s in shape:
      n = n * s
    return torch.view(torch.narrow(x, 0, offset, n), shape)

  # --- layers

  # A CPU norms bfloat16 with float32 vectors, a GPU wants one number type.
  def vector(self, w: Tensor, x: Tensor) -> Tensor:
    if x.is_cuda:
      r = torch.type_as(w, x)
    else:
      r = w
    return r

  def silu(self, x: Tensor) -> Tensor:
    return torch.silu(x)

  def gelu(self, x: Tensor) -> Tensor:
    return torch.gelu(x)

  def linear(self, x: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
    return torch.linear(torch.type_as(x, w), w, self.like(b, w))

  def conv2d(self, x: Tensor, w: Tensor, b: Optional[Tensor], stride: int, padding: int) -> Tensor:
    return torch.conv2d(torch.type_as(x, w), w, self.like(b, w), [stride, stride], [padding, padding])

  def downsample(self, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    y = torch.constant_pad_nd(x, [0, 1, 0, 1])
    return torch.conv2d(torch.type_as(y, w), w, self.like(b, w), [2, 2], [0, 0])

  def upsample(self, x: Tensor) -> Tensor:
    return torch.upsample_nearest2d(x, [2 * torch.size(x, 2), 2 * torch.size(x, 3)])

  def relu(self, x: Tensor) -> Tensor:
    return torch.relu(x)

  def max_pool(self, x: Tensor, size: int, stride: int) -> Tensor:
    return torch.max_pool2d(x, [size, size], [stride, stride])

  def layer_norm(self, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.layer_norm(x, [torch.size(x, -1)], self.vector(w, x), self.vector(b, x), 1e-5)

  # The engine's kernel for channels_last is slow on few positions (8 x 8: three times, with the copies); on many the copies would cost more.
  def group_norm(self, x: Tensor, w: Tensor, b: Tensor, eps: float) -> Tensor:
    if torch.size(x, 2) * torch.size(x, 3) <= 256:
      r = self.channels_last(torch.group_norm(torch.contiguous(x), 32, self.vector(w, x), self.vector(b, x), eps))
    else:
      r = torch.group_norm(x, 32, self.vector(w, x), self.vector(b, x), eps)
    return r

  def group_norm_silu(self, x: Tensor, w: Tensor, b: Tensor, eps: float) -> Tensor:
    return torch.silu(self.group_norm(x, w, b, eps))

  def geglu(self, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    value, gate = torch.chunk(torch.linear(torch.type_as(x, w), w, self.like(b, w)), 2, -1)
    return torch.mul(value, torch.gelu(gate))

  def blend(self, a: Tensor, b: Tensor, logit: Tensor) -> Tensor:
    return torch.lerp(b, a, float(torch.sigmoid(logit)))

  def blend_learned(self, a: Tensor, b: Tensor, logit: Tensor) -> Tensor:
    return torch.lerp(b, a, torch.type_as(torch.sigmoid(logit), a))

  # --- video: frames [(b t), c, h, w] and videos [b, c, t, (h w)]; no copy when the frames are channels_last

  def video(self, x: Tensor, frames: int) -> Tensor:
    n, c, h, w = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2), torch.size(x, 3)
    y = torch.reshape(torch.permute(x, [0, 2, 3, 1]), [n // frames, frames, h * w, c])
    return torch.permute(y, [0, 3, 1, 2])

  def frames(self, video: Tensor, x: Tensor) -> Tensor:
    n, h, w, c = torch.size(x, 0), torch.size(x, 2), torch.size(x, 3), torch.size(video, 1)
    return torch.permute(torch.reshape(torch.permute(video, [0, 2, 3, 1]), [n, h, w, c]), [0, 3, 1, 2])

  def video_group_norm_silu(self, x: Tensor, w: Tensor, b: Tensor, eps: float, frames: int) -> Tensor:
    return self.frames(torch.silu(torch.group_norm(self.video(x, frames), 32, self.vector(w, x), self.vector(b, x), eps)), x)

  # Time and the positions as one plane: a convolution over two axes is faster than the same over three.
  def time_conv(self, x: Tensor, w: Tensor, b: Tensor, frames: int) -> Tensor:
    y = torch.conv2d(self.video(torch.type_as(x, w), frames), torch.squeeze(w, -1), self.like(b, w), [1, 1], [1, 0])
    return self.frames(y, x)

  # --- tokens [n, s, c]

  def tokens(self, x: Tensor) -> Tensor:
    return torch.flatten(torch.permute(x, [0, 2, 3, 1]), 1, 2)

  def image(self, x: Tensor, height: int, width: int) -> Tensor:
    n, c = torch.size(x, 0), torch.size(x, 2)
    return torch.permute(torch.view(x, [n, height, width, c]), [0, 3, 1, 2])

  # Heads [n, heads, s, d]. The fused kernel needs no room for s x s weights; its backward on a CPU is several times slower than the plain products.
  def attend(self, q: Tensor, k: Tensor, v: Tensor, learned: bool) -> Tensor:
    if learned and not q.is_cuda and torch.size(q, 2) <= 256:
      w = torch.softmax(torch.matmul(torch.mul(q, torch.size(q, 3) ** -0.5), torch.transpose(k, -2, -1)), -1)
      r = torch.matmul(w, v)
    else:
      r = torch.scaled_dot_product_attention(q, k, v)
    return r

  def attention(self, q: Tensor, k: Tensor, v: Tensor, heads: int, learned: bool) -> Tensor:
    n, s, c = torch.size(q, 0), torch.size(q, 1), torch.size(q, 2)
    split = [n, s, heads, c // heads]
    y = self.attend(torch.transpose(torch.reshape(q, split), 1, 2), torch.transpose(torch.reshape(k, split), 1, 2), torch.transpose(torch.reshape(v, split), 1, 2), learned)
    return torch.reshape(torch.transpose(y, 1, 2), [n, s, c])

  def packed_attention(self, qkv: Tensor, heads: int, learned: bool) -> Tensor:
    q, k, v = torch.chunk(qkv, 3, -1)
    return self.attention(q, k, v, heads, learned)

  def over_frames(self, x: Tensor, frames: int, heads: int) -> Tensor:
    n, s, c = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2)
    y = torch.permute(torch.view(x, [n // frames, frames, s, heads, c // heads]), [0, 2, 3, 1, 4])
    return torch.reshape(y, [n // frames * s, heads, frames, c // heads])

  def frame_attention(self, q: Tensor, k: Tensor, v: Tensor, frames: int, heads: int, learned: bool) -> Tensor:
    n, s, c = torch.size(q, 0), torch.size(q, 1), torch.size(q, 2)
    y = self.attend(self.over_frames(q, frames, heads), self.over_frames(k, frames, heads), self.over_frames(v, frames, heads), learned)
    z = torch.permute(torch.view(y, [n // frames, s, heads, frames, c // heads]), [0, 3, 1, 2, 4])
    return torch.reshape(z, [n, s, c])

  # --- pictures

  def blur(self, x: Tensor, radius: int, sigma: float, vertical: bool) -> Tensor:
    c = torch.size(x, 1)
    t = torch.arange(-radius, radius + 1, dtype=6)
    g = torch.exp(torch.div(torch.mul(t, t), -2. * sigma * sigma))
    k = torch.type_as(torch.div(g, torch.sum(g)), x)
    if vertical:
      y = torch.conv2d(torch.reflection_pad2d(x, [0, 0, radius, radius]), torch.repeat(torch.view(k, [1, 1, -1, 1]), [c, 1, 1, 1]), None, [1, 1], [0, 0], [1, 1], c)
    else:
      y = torch.conv2d(torch.reflection_pad2d(x, [radius, radius, 0, 0]), torch.repeat(torch.view(k, [1, 1, 1, -1]), [c, 1, 1, 1]), None, [1, 1], [0, 0], [1, 1], c)
    return y

  def bicubic(self, x: Tensor, height: int, width: int) -> Tensor:
    return torch.upsample_bicubic2d(x, [height, width], True)

  # --- noise

  # The last of several draws. An earlier one as a statement of its own would be dropped as dead code, hence the variable of the loop.
  def randn(self, seed: int, counts: List[int]) -> Tensor:
    g = torch.Generator(device="cpu", seed=seed)
    x = torch.empty([0])
    for n in counts:
      x = torch.randn([n], generator=g)
    return x

  # --- training: lists of tensors, changed in place

  def eigenvectors(self, x: Tensor) -> Tensor:
    values, vectors = torch.linalg_eigh(x)
    return vectors

  def adamw(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], step: int, rate: float, beta1: float, beta2: float, decay: float, eps: float) -> Tensor:
    t = torch.full([], float(step), dtype=6, device=p[0].device)
    steps: List[Tensor] = []
    for i in range(len(p)):
      steps.append(t)
    s: List[Tensor] = []
    torch._fused_adamw_(p, g, m, v, s, steps, lr=rate, beta1=beta1, beta2=beta2, weight_decay=decay, eps=eps, amsgrad=False, maximize=False)
    return t

  def lerp_all(self, a: List[Tensor], b: List[Tensor], weight: float) -> Tensor:
    torch._foreach_lerp_(a, b, weight)
    return a[0]

  def copy_all(self, a: List[Tensor], b: List[Tensor]) -> Tensor:
    torch._foreach_copy_(a, b)
    return a[0]

  def add_all(self, a: List[Tensor], b: List[Tensor]) -> Tensor:
    torch._foreach_add_(a, b)
    return a[0]

  def gradients(self, y: Tensor, p: List[Tensor], g: List[Tensor]) -> Tensor:
    found = torch.grad([y], p, None, False, False, True)
    for i in range(len(p)):
      d = found[i]
      if d is None:
        torch.zero_(g[i])
      else:
        torch.copy_(g[i], d)
    return g[0]

  def clip_norm(self, a: List[Tensor], limit: float) -> Tensor:
    norm = torch.norm(torch.stack(torch._foreach_norm(a)))
    torch._foreach_mul_(a, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(norm, 1e-6)), limit), 1.0))
    return norm
