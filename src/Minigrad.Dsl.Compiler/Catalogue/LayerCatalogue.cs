using Minigrad.Compiler.Catalogue.Layers;
using Minigrad.Compiler.Catalogue.Losses;

namespace Minigrad.Compiler.Catalogue;

/// <summary>Every layer and loss of the language.</summary>
public static class LayerCatalogue
{
    public static IReadOnlyList<LayerDefinition> Layers { get; } =
    [
        new Add(),
        new AdaptiveAveragePool(),
        new AveragePool(),
        new BatchNorm(),
        new Concat(),
        new Conv1d(),
        new ConstantLayer(),
        new Conv2d(),
        new ConvTranspose2d(),
        new Dropout(),
        new EinsumLayer(),
        new Embedding(),
        new Flatten(),
        new Gelu(),
        new GeneralRelu(),
        new GlobalAveragePool(),
        new GroupNorm(),
        new InstanceNorm(),
        new LayerNorm(),
        new LeakyRelu(),
        new Linear(),
        new LogSoftmax(),
        new Map(),
        new MaxPool(),
        new Multiply(),
        new ParameterLayer(),
        new Rearrange(),
        new Reduce(),
        new Relu(),
        new Repeat(),
        new RunningBatchNorm(),
        new Sigmoid(),
        new Silu(),
        new Slice(),
        new Softmax(),
        new Tanh(),
        new Upsample(),
    ];

    public static IReadOnlyList<LossDefinition> Losses { get; } = [new BinaryCrossEntropy(), new CrossEntropy(), new Huber(), new Loss(), new MeanAbsoluteError(), new MeanSquaredError()];

    /// <summary>The layer of this kind, or <see langword="null"/>.</summary>
    public static LayerDefinition? FindLayer(string kind) => Layers.FirstOrDefault(layer => layer.Kind == kind);

    /// <summary>The loss of this kind, or <see langword="null"/>.</summary>
    public static LossDefinition? FindLoss(string kind) => Losses.FirstOrDefault(loss => loss.Kind == kind);
}
