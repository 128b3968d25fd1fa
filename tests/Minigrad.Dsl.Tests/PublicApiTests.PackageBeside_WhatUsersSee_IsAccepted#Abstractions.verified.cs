namespace Minigrad
{
    public sealed class AdaptiveAveragePoolAttribute : Minigrad.LayerAttribute
    {
        public AdaptiveAveragePoolAttribute(int @out, params string[] inputs) { }
        public AdaptiveAveragePoolAttribute(string @out, params string[] inputs) { }
        public object Out { get; }
    }
    public sealed class AddAttribute : Minigrad.LayerAttribute
    {
        public AddAttribute(params string[] inputs) { }
    }
    public sealed class AveragePoolAttribute : Minigrad.LayerAttribute
    {
        public AveragePoolAttribute(int kernel, params string[] inputs) { }
        public AveragePoolAttribute(string kernel, params string[] inputs) { }
        public bool CountIncludePadding { get; set; }
        public object Kernel { get; }
        public object Padding { get; set; }
        public object? Stride { get; set; }
    }
    public sealed class BatchNormAttribute : Minigrad.LayerAttribute
    {
        public BatchNormAttribute(params string[] inputs) { }
        public double Epsilon { get; set; }
        public Minigrad.Initialization Initialization { get; set; }
        public double Momentum { get; set; }
    }
    public sealed class BinaryCrossEntropyAttribute : Minigrad.LossAttribute
    {
        public BinaryCrossEntropyAttribute(params string[] output) { }
    }
    [System.AttributeUsage(System.AttributeTargets.Class)]
    public sealed class BlockAttribute : System.Attribute
    {
        public BlockAttribute(string signature) { }
        public string Signature { get; }
    }
    public sealed class ConcatAttribute : Minigrad.LayerAttribute
    {
        public ConcatAttribute(params string[] inputs) { }
        public object Axis { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Property)]
    public sealed class ConstantAttribute : Minigrad.LayerAttribute
    {
        public ConstantAttribute(string shape) { }
        public double Fill { get; set; }
        public string Shape { get; }
    }
    public sealed class Conv1dAttribute : Minigrad.WeightLayerAttribute
    {
        public Conv1dAttribute(int @out, params string[] inputs) { }
        public Conv1dAttribute(string @out, params string[] inputs) { }
        public bool Bias { get; set; }
        public Minigrad.Initialization BiasInitialization { get; set; }
        public bool Causal { get; set; }
        public object Groups { get; set; }
        public object? Kernel { get; set; }
        public object Out { get; }
        public object Padding { get; set; }
        public object Stride { get; set; }
        public bool WeightStandardization { get; set; }
    }
    public sealed class Conv2dAttribute : Minigrad.WeightLayerAttribute
    {
        public Conv2dAttribute(int @out, params string[] inputs) { }
        public Conv2dAttribute(string @out, params string[] inputs) { }
        public bool Bias { get; set; }
        public Minigrad.Initialization BiasInitialization { get; set; }
        public object Groups { get; set; }
        public object? Kernel { get; set; }
        public object Out { get; }
        public object Padding { get; set; }
        public object Stride { get; set; }
        public bool WeightStandardization { get; set; }
    }
    public sealed class ConvTranspose2dAttribute : Minigrad.WeightLayerAttribute
    {
        public ConvTranspose2dAttribute(int @out, params string[] inputs) { }
        public ConvTranspose2dAttribute(string @out, params string[] inputs) { }
        public bool Bias { get; set; }
        public Minigrad.Initialization BiasInitialization { get; set; }
        public object? Kernel { get; set; }
        public object Out { get; }
        public object OutputPadding { get; set; }
        public object Padding { get; set; }
        public object Stride { get; set; }
    }
    public sealed class CrossEntropyAttribute : Minigrad.LossAttribute
    {
        public CrossEntropyAttribute(params string[] output) { }
        public double[]? ClassWeights { get; set; }
        public int IgnoredIndex { get; set; }
        public double LabelSmoothing { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Assembly | System.AttributeTargets.Class, AllowMultiple=true, Inherited=false)]
    public sealed class DefinitionAttribute : System.Attribute
    {
        public DefinitionAttribute(string text) { }
        public string Text { get; }
    }
    public sealed class DropoutAttribute : Minigrad.LayerAttribute
    {
        public DropoutAttribute(double probability, params string[] inputs) { }
        public double Probability { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Method | System.AttributeTargets.Property)]
    public sealed class EinsumAttribute : Minigrad.WeightLayerAttribute
    {
        public EinsumAttribute(string text, params string[] inputs) { }
        public string? Assume { get; set; }
        public bool Gradient { get; set; }
        public object Scale { get; set; }
        public string Text { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Method)]
    public sealed class ElementwiseAttribute : System.Attribute
    {
        public ElementwiseAttribute() { }
    }
    public sealed class EmbeddingAttribute : Minigrad.WeightLayerAttribute
    {
        public EmbeddingAttribute(int vocabulary, int dimension, params string[] inputs) { }
        public EmbeddingAttribute(int vocabulary, string dimension, params string[] inputs) { }
        public EmbeddingAttribute(string vocabulary, int dimension, params string[] inputs) { }
        public EmbeddingAttribute(string vocabulary, string dimension, params string[] inputs) { }
        public object Dimension { get; }
        public string? Tied { get; set; }
        public bool Transposed { get; set; }
        public object Vocabulary { get; }
    }
    public enum Fan
    {
        In = 0,
        Out = 1,
    }
    public sealed class FlattenAttribute : Minigrad.LayerAttribute
    {
        public FlattenAttribute(params string[] inputs) { }
    }
    public sealed class GeluAttribute : Minigrad.LayerAttribute
    {
        public GeluAttribute(params string[] inputs) { }
        public bool Approximate { get; set; }
    }
    public sealed class GeneralReluAttribute : Minigrad.LayerAttribute
    {
        public GeneralReluAttribute(params string[] inputs) { }
        public bool Adjustable { get; set; }
        public double Leak { get; set; }
        public double Maximum { get; set; }
        public double Subtract { get; set; }
    }
    public sealed class GlobalAveragePoolAttribute : Minigrad.LayerAttribute
    {
        public GlobalAveragePoolAttribute(params string[] inputs) { }
    }
    public sealed class GroupNormAttribute : Minigrad.LayerAttribute
    {
        public GroupNormAttribute(int groups, params string[] inputs) { }
        public GroupNormAttribute(string groups, params string[] inputs) { }
        public double Epsilon { get; set; }
        public object Groups { get; }
        public Minigrad.Initialization Initialization { get; set; }
    }
    public sealed class HuberAttribute : Minigrad.LossAttribute
    {
        public HuberAttribute(params string[] output) { }
        public double Delta { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    public sealed class HyperParameterAttribute : System.Attribute
    {
        public HyperParameterAttribute(Minigrad.HyperParameterRange range) { }
        public Minigrad.HyperParameterRange Range { get; }
    }
    public enum HyperParameterRange
    {
        NotNegative = 0,
        BelowOne = 1,
        WeightDecay = 2,
    }
    public enum Initialization
    {
        Default = 0,
        KaimingNormal = 1,
        KaimingUniform = 2,
        XavierNormal = 3,
        XavierUniform = 4,
        Orthogonal = 5,
        Zeros = 6,
        Ones = 7,
    }
    public sealed class InstanceNormAttribute : Minigrad.LayerAttribute
    {
        public InstanceNormAttribute(params string[] inputs) { }
        public double Epsilon { get; set; }
        public Minigrad.Initialization Initialization { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Property)]
    public abstract class LayerAttribute : System.Attribute
    {
        public string[] Inputs { get; }
    }
    public sealed class LayerNormAttribute : Minigrad.LayerAttribute
    {
        public LayerNormAttribute(params string[] inputs) { }
        public object Axis { get; set; }
        public double Epsilon { get; set; }
        public bool ScalarAffine { get; set; }
    }
    public sealed class LeakyReluAttribute : Minigrad.LayerAttribute
    {
        public LeakyReluAttribute(params string[] inputs) { }
        public double Slope { get; set; }
    }
    public sealed class LinearAttribute : Minigrad.WeightLayerAttribute
    {
        public LinearAttribute(int @out, params string[] inputs) { }
        public LinearAttribute(string @out, params string[] inputs) { }
        public bool Bias { get; set; }
        public Minigrad.Initialization BiasInitialization { get; set; }
        public object Out { get; }
        public string? Tied { get; set; }
        public bool Transposed { get; set; }
        public bool WeightStandardization { get; set; }
    }
    public sealed class LogSoftmaxAttribute : Minigrad.LayerAttribute
    {
        public LogSoftmaxAttribute(params string[] inputs) { }
        public object Axis { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple=true)]
    public class LossAttribute : System.Attribute
    {
        public LossAttribute(System.Type type, string function, params string[] output) { }
        public string? Function { get; }
        public string[] Output { get; }
        public System.Type? Type { get; }
        public object Weight { get; set; }
    }
    public sealed class MapAttribute : Minigrad.LayerAttribute
    {
        public MapAttribute(System.Type type, string function, params string[] inputs) { }
        public string Function { get; }
        public System.Type Type { get; }
    }
    public sealed class MaxPoolAttribute : Minigrad.LayerAttribute
    {
        public MaxPoolAttribute(int kernel, params string[] inputs) { }
        public MaxPoolAttribute(string kernel, params string[] inputs) { }
        public object Kernel { get; }
        public object Padding { get; set; }
        public object? Stride { get; set; }
    }
    public sealed class MeanAbsoluteErrorAttribute : Minigrad.LossAttribute
    {
        public MeanAbsoluteErrorAttribute(params string[] output) { }
    }
    public sealed class MeanSquaredErrorAttribute : Minigrad.LossAttribute
    {
        public MeanSquaredErrorAttribute(params string[] output) { }
    }
    [System.AttributeUsage(System.AttributeTargets.Class)]
    public sealed class ModelAttribute : System.Attribute
    {
        public ModelAttribute(string signature) { }
        public string Signature { get; }
    }
    public sealed class MultiplyAttribute : Minigrad.LayerAttribute
    {
        public MultiplyAttribute(params string[] inputs) { }
    }
    public enum Nonlinearity
    {
        Default = 0,
        Linear = 1,
        Sigmoid = 2,
        Tanh = 3,
        Relu = 4,
        LeakyRelu = 5,
        Selu = 6,
    }
    [System.AttributeUsage(System.AttributeTargets.Class)]
    public sealed class OptimizerAttribute : System.Attribute
    {
        public OptimizerAttribute() { }
    }
    [System.AttributeUsage(System.AttributeTargets.Property)]
    public sealed class ParameterAttribute : Minigrad.LayerAttribute
    {
        public ParameterAttribute(string shape) { }
        public double Deviation { get; set; }
        public Minigrad.Initialization Initialization { get; set; }
        public string Shape { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Method | System.AttributeTargets.Property)]
    public sealed class RearrangeAttribute : Minigrad.LayerAttribute
    {
        public RearrangeAttribute(string text, params string[] inputs) { }
        public bool Gradient { get; set; }
        public string Text { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Method | System.AttributeTargets.Property)]
    public sealed class ReduceAttribute : Minigrad.LayerAttribute
    {
        public ReduceAttribute(string text, Minigrad.Reduction reduction, params string[] inputs) { }
        public bool Gradient { get; set; }
        public Minigrad.Reduction Reduction { get; }
        public string Text { get; }
    }
    public enum Reduction
    {
        Max = 0,
        Mean = 1,
        Min = 2,
        Product = 3,
        Sum = 4,
    }
    public sealed class ReluAttribute : Minigrad.LayerAttribute
    {
        public ReluAttribute(params string[] inputs) { }
    }
    [System.AttributeUsage(System.AttributeTargets.Method | System.AttributeTargets.Property)]
    public sealed class RepeatAttribute : Minigrad.LayerAttribute
    {
        public RepeatAttribute(string text, params string[] inputs) { }
        public bool Gradient { get; set; }
        public string Text { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Property)]
    public sealed class ReuseAttribute : Minigrad.LayerAttribute
    {
        public ReuseAttribute(string layer, params string[] inputs) { }
        public string Layer { get; }
    }
    public sealed class RunningBatchNormAttribute : Minigrad.LayerAttribute
    {
        public RunningBatchNormAttribute(params string[] inputs) { }
        public double Epsilon { get; set; }
        public Minigrad.Initialization Initialization { get; set; }
        public double Momentum { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Property | System.AttributeTargets.Field | System.AttributeTargets.Parameter | System.AttributeTargets.ReturnValue)]
    public sealed class ShapeAttribute : System.Attribute
    {
        public ShapeAttribute(string axes) { }
        public string Axes { get; }
    }
    public sealed class SigmoidAttribute : Minigrad.LayerAttribute
    {
        public SigmoidAttribute(params string[] inputs) { }
    }
    public sealed class SiluAttribute : Minigrad.LayerAttribute
    {
        public SiluAttribute(params string[] inputs) { }
    }
    [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple=true)]
    public sealed class SizeAttribute : System.Attribute
    {
        public SizeAttribute(string name) { }
        public SizeAttribute(string name, int value) { }
        public string Name { get; }
        public int? Value { get; }
    }
    public sealed class SliceAttribute : Minigrad.LayerAttribute
    {
        public SliceAttribute(int axis, params string[] inputs) { }
        public SliceAttribute(string axis, params string[] inputs) { }
        public object Axis { get; }
        public object? Length { get; set; }
        public object Start { get; set; }
    }
    public sealed class SoftmaxAttribute : Minigrad.LayerAttribute
    {
        public SoftmaxAttribute(params string[] inputs) { }
        public object Axis { get; set; }
        public bool Causal { get; set; }
    }
    public sealed class TanhAttribute : Minigrad.LayerAttribute
    {
        public TanhAttribute(params string[] inputs) { }
    }
    public sealed class UpsampleAttribute : Minigrad.LayerAttribute
    {
        public UpsampleAttribute(int factor, params string[] inputs) { }
        public UpsampleAttribute(string factor, params string[] inputs) { }
        public object Factor { get; }
        public Minigrad.UpsampleMode Mode { get; set; }
    }
    public enum UpsampleMode
    {
        Nearest = 0,
        Bilinear = 1,
    }
    [System.AttributeUsage(System.AttributeTargets.Property)]
    public sealed class UseAttribute<TBlock> : Minigrad.LayerAttribute
        where TBlock :  class
    {
        public UseAttribute(params string[] sizesAndInputs) { }
        public bool Shared { get; set; }
        public object? Times { get; set; }
    }
    public abstract class WeightLayerAttribute : Minigrad.LayerAttribute
    {
        public Minigrad.Fan Fan { get; set; }
        public Minigrad.Initialization Initialization { get; set; }
        public Minigrad.Nonlinearity Nonlinearity { get; set; }
        public double Slope { get; set; }
    }
}