"""PyTorch module -> ONNX file with int8 weights, and the check that both say the same."""

from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn


def to_onnx(model: nn.Module, example: dict[str, Tensor], outputs: list[str], path: Path) -> None:
    """Export with free batch and length, then quantise MatMuls and embeddings to int8 per channel."""
    free = {name: {0: "batch", 1: "length"} for name in example} | {o: {0: "batch", 1: "length"} for o in outputs}
    with TemporaryDirectory() as folder:
        raw, clean = Path(folder, "raw.onnx"), Path(folder, "clean.onnx")
        torch.onnx.export(
            model.eval(), tuple(example.values()), str(raw), input_names=list(example), output_names=outputs, dynamic_axes=free, opset_version=17, dynamo=False
        )
        quant_pre_process(str(raw), str(clean), skip_symbolic_shape=True)
        quantize_dynamic(str(clean), str(path), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather", "Gemm"])


def annotate(path: Path, entries: dict[str, str]) -> None:
    """Write entries into the ONNX file's own metadata, where the run time reads them."""
    model = onnx.load(str(path))
    for key, value in sorted(entries.items()):
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, str(path))
