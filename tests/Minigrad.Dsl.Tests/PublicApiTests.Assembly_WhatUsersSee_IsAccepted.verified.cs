namespace Minigrad
{
    public sealed class Accuracy : Minigrad.Metric
    {
        public Accuracy() { }
        public override string Name { get; }
        public override double Value { get; }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void Reset() { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public override void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch) { }
    }
    public sealed class ActivationStatistics : Minigrad.Callback
    {
        public ActivationStatistics([System.Runtime.CompilerServices.ParamCollection] System.Collections.Generic.IReadOnlyList<Minigrad.Layer> layers) { }
        public Minigrad.HistogramOptions GradientHistogram { get; init; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.ValueStatistics> Gradients { get; }
        public Minigrad.HistogramOptions Histogram { get; init; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.ValueStatistics> Outputs { get; }
        public Minigrad.HookPoints Points { get; init; }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
    }
    public sealed class Adam : Minigrad.Optimizer
    {
        public Adam(float learningRate = 0.001, float beta1 = 0.9, float beta2 = 0.999, float epsilon = 1E-08, float weightDecay = 0) { }
        public float Beta1 { get; set; }
        public float Beta2 { get; set; }
        public float Epsilon { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public sealed class AdamStep : Minigrad.OptimizerPart
    {
        public AdamStep(float epsilon = 1E-05) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override System.Collections.Generic.IReadOnlyList<string> Statistics { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class AdamW : Minigrad.Optimizer
    {
        public AdamW(float learningRate = 0.001, float beta1 = 0.9, float beta2 = 0.999, float epsilon = 1E-08, float weightDecay = 0.01) { }
        public float Beta1 { get; set; }
        public float Beta2 { get; set; }
        public float Epsilon { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public readonly struct AddScaled : Minigrad.IUpdate
    {
        public AddScaled(float factor) { }
        public static int SlotCount { get; }
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1)
            where S :  struct, Minigrad.Kernels.ISimd<V>
            where V :  struct { }
    }
    public static class AtomicFile
    {
        public static void Write(string path, System.Action<System.IO.Stream> write) { }
        public static void WriteText(string path, string text) { }
    }
    public sealed class AverageGradient : Minigrad.Statistic
    {
        public AverageGradient(bool isDampened = false, float momentum = 0.9) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override string Name { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
        public override double Debias(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class AverageMetric : Minigrad.Metric
    {
        public AverageMetric(string name, Minigrad.MetricFunction function) { }
        public override string Name { get; }
        public override double Value { get; }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void Reset() { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public override void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch) { }
    }
    public sealed class AverageSquaredGradient : Minigrad.Statistic
    {
        public AverageSquaredGradient(bool isDampened = true, float momentum = 0.99) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override string Name { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
        public override double Debias(in Minigrad.ParameterUpdate update) { }
    }
    public readonly ref struct Batch
    {
        public Batch(System.ReadOnlySpan<float> input, System.ReadOnlySpan<int> sizes) { }
        public Batch(System.ReadOnlySpan<Minigrad.BatchValues> inputs, System.ReadOnlySpan<Minigrad.BatchValues> targets, System.ReadOnlySpan<int> sizes) { }
        public Batch(System.ReadOnlySpan<float> input, System.ReadOnlySpan<float> targets, System.ReadOnlySpan<int> sizes) { }
        public Batch(System.ReadOnlySpan<float> input, System.ReadOnlySpan<int> labels, System.ReadOnlySpan<int> sizes) { }
        public int Count { get; }
        public int? IgnoredIndex { get; init; }
        public System.ReadOnlySpan<float> Input { get; }
        public System.ReadOnlySpan<int> Labels { get; }
        public System.ReadOnlySpan<int> Sizes { get; }
        public System.ReadOnlySpan<float> Targets { get; }
        public System.ReadOnlySpan<int> InputIndices(int index) { }
        public System.ReadOnlySpan<float> InputValues(int index) { }
        public System.ReadOnlySpan<int> TargetLabels(int index) { }
        public System.ReadOnlySpan<float> TargetValues(int index) { }
    }
    public static class BatchNormFolding
    {
        public static System.Collections.Generic.IReadOnlyList<Minigrad.FoldedNorm> Fold(Minigrad.IModel model) { }
    }
    public sealed class BatchTransform : Minigrad.Callback
    {
        public BatchTransform(Minigrad.InputTransform transform, bool training = true, bool evaluation = true) { }
        public override int Order { get; }
        public override void BeforeBatch(Minigrad.TrainingState state) { }
    }
    public readonly struct BatchValues
    {
        public BatchValues(System.ReadOnlyMemory<float> values) { }
        public BatchValues(System.ReadOnlyMemory<int> indices) { }
        public System.ReadOnlyMemory<int> Indices { get; }
        public System.ReadOnlyMemory<float> Values { get; }
        public static Minigrad.BatchValues op_Implicit(float[] values) { }
        public static Minigrad.BatchValues op_Implicit(int[] indices) { }
    }
    public abstract class Callback
    {
        protected Callback() { }
        public virtual int Order { get; }
        public virtual void AfterBackward(Minigrad.TrainingState state) { }
        public virtual void AfterBatch(Minigrad.TrainingState state) { }
        public virtual void AfterCancelBatch(Minigrad.TrainingState state) { }
        public virtual void AfterCancelEpoch(Minigrad.TrainingState state) { }
        public virtual void AfterCancelFit(Minigrad.TrainingState state) { }
        public virtual void AfterEpoch(Minigrad.TrainingState state) { }
        public virtual void AfterFit(Minigrad.TrainingState state) { }
        public virtual void AfterLoss(Minigrad.TrainingState state) { }
        public virtual void AfterPredict(Minigrad.TrainingState state) { }
        public virtual void AfterStep(Minigrad.TrainingState state) { }
        public virtual void AfterValidate(Minigrad.TrainingState state) { }
        public virtual void BeforeBatch(Minigrad.TrainingState state) { }
        public virtual void BeforeEpoch(Minigrad.TrainingState state) { }
        public virtual void BeforeFit(Minigrad.TrainingState state) { }
        public virtual void BeforeStep(Minigrad.TrainingState state) { }
        public virtual void BeforeValidate(Minigrad.TrainingState state) { }
        public virtual void LoadState(Minigrad.CallbackState state) { }
        public virtual void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class CallbackState
    {
        public CallbackState() { }
        public System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, float[]>> Arrays { get; }
        public System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, double>> Doubles { get; }
        public System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, long>> Longs { get; }
        public System.Collections.Generic.IReadOnlyCollection<string> Names { get; }
        public System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> Strings { get; }
        public bool Contains(string name) { }
        public System.ReadOnlySpan<float> GetArray(string name) { }
        public double GetDouble(string name) { }
        public long GetLong(string name) { }
        public string GetString(string name) { }
        public void Set(string name, System.ReadOnlySpan<float> values) { }
        public void Set(string name, double value) { }
        public void Set(string name, long value) { }
        public void Set(string name, string value) { }
    }
    public enum CategoryOrder
    {
        Alphabetical = 0,
        FirstAppearance = 1,
    }
    public sealed class CategoryVocabulary : System.Collections.Generic.IEnumerable<string>, System.Collections.Generic.IReadOnlyCollection<string>, System.Collections.Generic.IReadOnlyList<string>, System.Collections.IEnumerable
    {
        public CategoryVocabulary(System.Collections.Generic.IEnumerable<string> labels, Minigrad.CategoryOrder order = 0) { }
        public int Count { get; }
        public string this[int index] { get; }
        public System.Collections.Generic.IEnumerator<string> GetEnumerator() { }
        public int IndexOf(string name) { }
    }
    public sealed class Checkpoint : Minigrad.Callback
    {
        public Checkpoint(string path, int everySteps = 0, int everyEpochs = 1, int keep = 0) { }
        public string? LastFile { get; }
        public override int Order { get; }
        public override void AfterBatch(Minigrad.TrainingState state) { }
        public override void AfterCancelFit(Minigrad.TrainingState state) { }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public static string? Latest(string path) { }
        public static Minigrad.TrainingPosition Read(string path) { }
        public static Minigrad.TrainingPosition? ReadLatest(string path) { }
    }
    public sealed class CombinedSchedule : Minigrad.Schedule
    {
        public CombinedSchedule(System.Collections.Generic.IReadOnlyList<double> fractions, System.Collections.Generic.IReadOnlyList<Minigrad.Schedule> schedules) { }
        protected override float Value(double position) { }
        public static Minigrad.CombinedSchedule CosineArms(float start, float middle, float end, double share = 0.3) { }
        public static double[] CreatePhases([System.Runtime.CompilerServices.ParamCollection] System.Collections.Generic.IReadOnlyList<double> fractions) { }
        public static Minigrad.CombinedSchedule OneCycle(float maximum, double warmUp = 0.3, double divisor = 10, double finalDivisor = 100000) { }
    }
    public sealed class ComposedOptimizer : Minigrad.Optimizer
    {
        public ComposedOptimizer(float learningRate, [System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<Minigrad.OptimizerPart> parts) { }
        public float this[string hyperParameter] { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public sealed class ConfusionMatrix : Minigrad.Metric
    {
        public ConfusionMatrix() { }
        public int Classes { get; }
        public long this[int actual, int predicted] { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void Reset() { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public override void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch) { }
    }
    public sealed class ConstantSchedule : Minigrad.Schedule
    {
        public ConstantSchedule(float value) { }
        protected override float Value(double position) { }
    }
    public sealed class CosineSchedule : Minigrad.Schedule
    {
        public CosineSchedule(float start, float end = 0) { }
        protected override float Value(double position) { }
    }
    public sealed class CsvLogger : Minigrad.EpochLogger
    {
        public CsvLogger(string path, bool append = false) { }
    }
    public sealed class DataLoader
    {
        public DataLoader(Minigrad.Dataset dataset, int batchSize, bool shuffle = false, int seed = 0) { }
        public int BatchCount { get; }
        public int BatchSize { get; }
        public Minigrad.Dataset Dataset { get; }
        public System.ReadOnlySpan<int> Order { get; }
        public int Seed { get; }
        public bool Shuffle { get; }
        public void BeginEpoch(int epoch) { }
        public Minigrad.Workspace CreateWorkspace(Minigrad.IModel model, bool inputGradient = false) { }
        public Minigrad.Batch ForEvaluation(int index, Minigrad.Workspace workspace) { }
        public Minigrad.Batch ForTraining(int index, Minigrad.Workspace workspace) { }
    }
    public sealed class DataLoaders : System.IEquatable<Minigrad.DataLoaders>
    {
        public DataLoaders(Minigrad.DataLoader Train, Minigrad.DataLoader? Valid = null) { }
        public Minigrad.DataLoader Train { get; init; }
        public Minigrad.DataLoader? Valid { get; init; }
        public static Minigrad.DataLoaders Create(Minigrad.Dataset train, Minigrad.Dataset? valid, int batchSize, int seed = 0) { }
    }
    public sealed class DataPart
    {
        public DataPart(System.Collections.Generic.IReadOnlyList<float[]> samples, string? name = null) { }
        public DataPart(System.Collections.Generic.IReadOnlyList<int[]> samples, string? name = null) { }
        public DataPart(System.ReadOnlyMemory<float> values, System.ReadOnlySpan<int> shape, string? name = null) { }
        public DataPart(System.ReadOnlyMemory<int> indices, System.ReadOnlySpan<int> shape, string? name = null) { }
        public DataPart(System.ReadOnlyMemory<byte> values, System.ReadOnlySpan<int> shape, float scale = 0.00390625, string? name = null) { }
        public bool HoldsIndices { get; }
        public System.ReadOnlySpan<int> Indices { get; }
        public int Length { get; }
        public string? Name { get; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; }
        public void CopyValues(int start, System.Span<float> destination) { }
    }
    public sealed class Dataset
    {
        public Dataset(System.Collections.Generic.IReadOnlyList<Minigrad.DataPart> inputs, System.Collections.Generic.IReadOnlyList<Minigrad.DataPart> targets) { }
        public Dataset(System.ReadOnlyMemory<float> inputs, System.ReadOnlySpan<int> sampleShape, System.ReadOnlyMemory<float> targets, System.ReadOnlySpan<int> targetShape) { }
        public Dataset(System.ReadOnlyMemory<float> inputs, System.ReadOnlySpan<int> sampleShape, System.ReadOnlyMemory<int> labels, System.ReadOnlySpan<int> labelShape = default) { }
        public Dataset(System.ReadOnlyMemory<int> inputs, System.ReadOnlySpan<int> sampleShape, System.ReadOnlyMemory<int> labels, System.ReadOnlySpan<int> labelShape = default) { }
        public Dataset(System.ReadOnlyMemory<byte> inputs, System.ReadOnlySpan<int> sampleShape, System.ReadOnlyMemory<int> labels, float scale = 0.00390625, System.ReadOnlySpan<int> labelShape = default) { }
        public int Count { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.DataPart> Inputs { get; }
        public System.ReadOnlySpan<int> Labels { get; }
        public int SampleLength { get; }
        public System.Collections.Generic.IReadOnlyList<int> SampleShape { get; }
        public Minigrad.TargetKind Target { get; }
        public int TargetLength { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.DataPart> TargetParts { get; }
        public System.Collections.Generic.IReadOnlyList<int> TargetShape { get; }
        public System.ReadOnlySpan<float> Targets { get; }
        public void CopyInputs(int start, System.Span<float> destination) { }
        public Minigrad.Dataset Normalize(Minigrad.Normalizer normalizer, int input = 0) { }
        public Minigrad.Dataset Slice(int start, int count) { }
        public Minigrad.Normalizer Statistics(int input = 0) { }
    }
    public sealed class EarlyStopping : Minigrad.Callback
    {
        public EarlyStopping(string? metric = null, int patience = 3, double minimumDelta = 0, Minigrad.Goal? goal = default) { }
        public double? Best { get; }
        public int BestEpoch { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public abstract class EpochLogger : Minigrad.Callback
    {
        public string Path { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class EpochResult : System.IEquatable<Minigrad.EpochResult>
    {
        public EpochResult(int Epoch, int Steps, Minigrad.Evaluation Train, Minigrad.Evaluation? Valid, double Seconds) { }
        public int Epoch { get; init; }
        public double Seconds { get; init; }
        public int Steps { get; init; }
        public Minigrad.Evaluation Train { get; init; }
        public Minigrad.Evaluation? Valid { get; init; }
    }
    public sealed class Evaluation : System.IEquatable<Minigrad.Evaluation>
    {
        public Evaluation(double Loss, long Count, System.Collections.Generic.IReadOnlyDictionary<string, double> Metrics) { }
        public double? Accuracy { get; }
        public long Count { get; init; }
        public double Loss { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, double> Metrics { get; init; }
    }
    public sealed class ExponentialSchedule : Minigrad.Schedule
    {
        public ExponentialSchedule(float start, float end) { }
        protected override float Value(double position) { }
    }
    public sealed class F1 : Minigrad.Metric
    {
        public F1(Minigrad.F1Average average = 0) { }
        public F1(int @class) { }
        public override string Name { get; }
        public System.Collections.Generic.IReadOnlyList<double> PerClass { get; }
        public override double Value { get; }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void Reset() { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public override void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch) { }
    }
    public enum F1Average
    {
        Macro = 0,
        Micro = 1,
    }
    public sealed class Fans : System.IEquatable<Minigrad.Fans>
    {
        public Fans(long In, long Out, int Rows) { }
        public long In { get; init; }
        public long Out { get; init; }
        public int Rows { get; init; }
        public static Minigrad.Fans? Of(System.ReadOnlySpan<int> shape) { }
    }
    public static class FileSearch
    {
        public static System.Collections.Generic.IReadOnlyList<string> ImageExtensions { get; }
        public static Minigrad.Items<string> Find(string root, System.Collections.Generic.IReadOnlyCollection<string>? extensions = null, bool recurse = true, System.Collections.Generic.IReadOnlyCollection<string>? include = null) { }
    }
    public sealed class FoldedNorm : System.IEquatable<Minigrad.FoldedNorm>
    {
        public FoldedNorm(Minigrad.Layer Norm, Minigrad.Layer? Into, string? Refusal) { }
        public Minigrad.Layer? Into { get; init; }
        public Minigrad.Layer Norm { get; init; }
        public string? Refusal { get; init; }
        public override string ToString() { }
    }
    public sealed class FreezeRule : System.IEquatable<Minigrad.FreezeRule>
    {
        public FreezeRule(Minigrad.NamePattern Pattern, bool IsFrozen) { }
        public bool IsFrozen { get; init; }
        public Minigrad.NamePattern Pattern { get; init; }
    }
    public static class Gain
    {
        public const double Linear = 1D;
        public const double Relu = 1.4142135623730951D;
        public const double Selu = 0.75D;
        public const double Sigmoid = 1D;
        public const double Tanh = 1.6666666666666667D;
        public static double LeakyRelu(double slope = 0.01) { }
    }
    public enum Goal
    {
        Minimize = 0,
        Maximize = 1,
    }
    public sealed class GradientAccumulation : Minigrad.Callback
    {
        public GradientAccumulation(int batches) { }
        public override void AfterBackward(Minigrad.TrainingState state) { }
        public override void AfterCancelBatch(Minigrad.TrainingState state) { }
        public override void AfterLoss(Minigrad.TrainingState state) { }
        public override void BeforeBatch(Minigrad.TrainingState state) { }
        public override void BeforeEpoch(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class GradientClipping : Minigrad.Callback
    {
        public double LastNorm { get; }
        public override int Order { get; }
        public override void BeforeEpoch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void BeforeStep(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public static Minigrad.GradientClipping ByNorm(float maximum) { }
        public static Minigrad.GradientClipping ByValue(float maximum) { }
    }
    public sealed class HistogramOptions : System.IEquatable<Minigrad.HistogramOptions>
    {
        public HistogramOptions(int Bins, float Minimum, float Maximum, System.Range NearZero) { }
        public int Bins { get; init; }
        public float Maximum { get; init; }
        public float Minimum { get; init; }
        public System.Range NearZero { get; init; }
        public static Minigrad.HistogramOptions GeneralRelu { get; }
        public static Minigrad.HistogramOptions Gradient { get; }
        public static Minigrad.HistogramOptions Relu { get; }
    }
    public sealed class History : System.IEquatable<Minigrad.History>
    {
        public History(System.Collections.Generic.IReadOnlyList<Minigrad.EpochResult> Epochs, Minigrad.StopReason StopReason, string StopMessage, long Steps, double Seconds) { }
        public System.Collections.Generic.IReadOnlyList<Minigrad.EpochResult> Epochs { get; init; }
        public double Seconds { get; init; }
        public long Steps { get; init; }
        public string StopMessage { get; init; }
        public Minigrad.StopReason StopReason { get; init; }
    }
    public sealed class HookHandle : System.IDisposable
    {
        public void Dispose() { }
    }
    [System.Flags]
    public enum HookPoints
    {
        Forward = 1,
        Backward = 2,
        Both = 3,
    }
    public sealed class HyperParameter
    {
        public float Initial { get; }
        public bool IsWeightDecay { get; }
        public string Name { get; }
        public override string ToString() { }
        public static Minigrad.HyperParameter BelowOne(string name, float initial) { }
        public static Minigrad.HyperParameter Between(string name, float initial, float minimum, float maximum) { }
        public static Minigrad.HyperParameter NotNegative(string name, float initial) { }
        public static Minigrad.HyperParameter WeightDecay(string name, float initial) { }
    }
    public readonly struct HyperParameterSetting : System.IEquatable<Minigrad.HyperParameterSetting>
    {
        public HyperParameterSetting(string Name, string? Group, float Value, bool IsFactor) { }
        public string? Group { get; init; }
        public bool IsFactor { get; init; }
        public string Name { get; init; }
        public float Value { get; init; }
    }
    public interface IModel
    {
        Minigrad.ParameterSet Buffers { get; }
        Minigrad.ModelDescription Description { get; }
        System.Collections.Generic.IReadOnlyList<Minigrad.Layer> Layers { get; }
        string Name { get; }
        Minigrad.ParameterSet Parameters { get; }
        void Backward(Minigrad.Workspace workspace);
        Minigrad.Workspace CreateWorkspace(System.ReadOnlySpan<int> maximumSizes, bool inputGradient = false);
        float Evaluate(in Minigrad.Batch batch, Minigrad.Workspace workspace);
        float Forward(in Minigrad.Batch batch, Minigrad.Workspace workspace);
        System.ReadOnlySpan<float> Predict(in Minigrad.Batch batch, Minigrad.Workspace workspace);
        void ZeroGradients();
    }
    public interface IUpdate
    {
        int SlotCount { get; }
        bool StoresSlots { get; }
        V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1)
            where S :  struct, Minigrad.Kernels.ISimd<V>
            where V :  struct;
    }
    public sealed class IdxFile
    {
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; }
        public System.ReadOnlyMemory<byte> Values { get; }
        public static Minigrad.IdxFile Read(string path) { }
    }
    public abstract class Initializer : System.IEquatable<Minigrad.Initializer>
    {
        protected Initializer() { }
        public abstract void Fill(System.Span<float> values, in Minigrad.InitializerContext context);
        public void Fill(System.Span<float> values, int seed, int parameter) { }
        public sealed class Constant : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.Constant>
        {
            public Constant(float Value) { }
            public float Value { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class KaimingNormal : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.KaimingNormal>
        {
            public KaimingNormal(double Gain = 1.4142135623730951, Minigrad.Fan Fan = 0) { }
            public Minigrad.Fan Fan { get; init; }
            public double Gain { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class KaimingUniform : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.KaimingUniform>
        {
            public KaimingUniform(double Gain = 1.4142135623730951, Minigrad.Fan Fan = 0) { }
            public Minigrad.Fan Fan { get; init; }
            public double Gain { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class Normal : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.Normal>
        {
            public Normal(float Deviation) { }
            public float Deviation { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class Orthogonal : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.Orthogonal>
        {
            public Orthogonal(double Gain = 1) { }
            public double Gain { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class Uniform : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.Uniform>
        {
            public Uniform(float Bound) { }
            public float Bound { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class XavierNormal : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.XavierNormal>
        {
            public XavierNormal(double Gain = 1) { }
            public double Gain { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
        public sealed class XavierUniform : Minigrad.Initializer, System.IEquatable<Minigrad.Initializer.XavierUniform>
        {
            public XavierUniform(double Gain = 1) { }
            public double Gain { get; init; }
            public override void Fill(System.Span<float> values, in Minigrad.InitializerContext context) { }
        }
    }
    public readonly struct InitializerContext
    {
        public InitializerContext(string name, int seed, int index, Minigrad.Fans? fans) { }
        public Minigrad.Fans Fans { get; }
        public int Index { get; }
        public string Name { get; }
        public int Seed { get; }
    }
    public delegate void InputTransform(System.Span<float> input, Minigrad.TrainingState state);
    public sealed class Items<T> : System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IReadOnlyCollection<T>, System.Collections.Generic.IReadOnlyList<T>, System.Collections.IEnumerable
    {
        public Items(System.Collections.Generic.IReadOnlyList<T> items) { }
        public int Count { get; }
        public T this[int index] { get; }
        public System.Collections.Generic.IEnumerator<T> GetEnumerator() { }
        public Minigrad.SplitItems<T> Split(System.Func<T, Minigrad.SplitPart> splitter) { }
        public override string ToString() { }
    }
    public sealed class JsonLinesLogger : Minigrad.EpochLogger
    {
        public JsonLinesLogger(string path, bool append = false) { }
    }
    public sealed class L2Step : Minigrad.OptimizerPart
    {
        public L2Step(float weightDecay = 0) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public readonly ref struct LabelMix
    {
        public LabelMix(System.ReadOnlySpan<int> other, System.ReadOnlySpan<float> share) { }
        public System.ReadOnlySpan<int> Other { get; }
        public System.ReadOnlySpan<float> Share { get; }
    }
    public sealed class LabeledItems<T> : System.IEquatable<Minigrad.LabeledItems<T>>
    {
        public LabeledItems(Minigrad.Items<T> Items, System.Collections.Generic.IReadOnlyList<int> Labels, Minigrad.CategoryVocabulary Categories) { }
        public Minigrad.CategoryVocabulary Categories { get; init; }
        public Minigrad.Items<T> Items { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> Labels { get; init; }
        public Minigrad.Dataset ToDataset(System.ReadOnlySpan<int> sampleShape, Minigrad.SampleReader<T> read, float scale = 0.00390625) { }
    }
    public sealed class LabeledSplit<T> : System.IEquatable<Minigrad.LabeledSplit<T>>
    {
        public LabeledSplit(Minigrad.LabeledItems<T> Train, Minigrad.LabeledItems<T> Valid) { }
        public Minigrad.CategoryVocabulary Categories { get; }
        public Minigrad.LabeledItems<T> Train { get; init; }
        public Minigrad.LabeledItems<T> Valid { get; init; }
    }
    public static class Labeler
    {
        public static string Parent(string path) { }
        public static System.Func<string, string> Pattern(string pattern) { }
    }
    public sealed class Lamb : Minigrad.Optimizer
    {
        public Lamb(float learningRate = 0.001, float beta1 = 0.9, float beta2 = 0.999, float epsilon = 1E-06, float weightDecay = 0, float maximumRatio = 10) { }
        public float Beta1 { get; set; }
        public float Beta2 { get; set; }
        public float Epsilon { get; set; }
        public float MaximumRatio { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public sealed class LambStep : Minigrad.OptimizerPart
    {
        public LambStep(float epsilon = 1E-06, float weightDecay = 0, float maximumRatio = 10) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override System.Collections.Generic.IReadOnlyList<string> Statistics { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class Layer
    {
        public Layer(Minigrad.LayerDescription description, System.Collections.Generic.IReadOnlyList<Minigrad.Parameter> parameters, Minigrad.LayerHooks? hooks = null, System.Collections.Generic.IReadOnlyList<Minigrad.Parameter>? buffers = null) { }
        public Minigrad.Parameter Bias { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Parameter> Buffers { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LayerConstant> Constants { get; }
        public System.Collections.Generic.IReadOnlyList<string> Inputs { get; }
        public string Kind { get; }
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Parameter> Parameters { get; }
        public string Shape { get; }
        public Minigrad.Parameter Value { get; }
        public Minigrad.Parameter Weight { get; }
        public Minigrad.HookHandle Hook(Minigrad.LayerHook hook, Minigrad.HookPoints points = 1, bool inEvaluation = true) { }
        public void ShowGradient(System.Span<float> values, Minigrad.Workspace workspace) { }
        public void ShowOutput(System.Span<float> values, Minigrad.Workspace workspace) { }
        public override string ToString() { }
    }
    public readonly struct LayerConstant : System.IEquatable<Minigrad.LayerConstant>
    {
        public LayerConstant(string Name, double Value) { }
        public string Name { get; init; }
        public double Value { get; init; }
    }
    public sealed class LayerDescription : System.IEquatable<Minigrad.LayerDescription>
    {
        public LayerDescription(string Name, string Kind, System.Collections.Generic.IReadOnlyList<string> Inputs, string Shape, long Parameters, string Flops) { }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LayerConstant> Constants { get; init; }
        public string Flops { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Inputs { get; init; }
        public string Kind { get; init; }
        public string Name { get; init; }
        public long Parameters { get; init; }
        public string Shape { get; init; }
    }
    public delegate void LayerHook(Minigrad.LayerObservation observation);
    public sealed class LayerHooks
    {
        public LayerHooks() { }
        public LayerHooks(string part) { }
        public bool InEvaluation { get; }
        public bool InTraining { get; }
        public Minigrad.MinigradException IsPart() { }
    }
    public static class LayerListExtensions
    {
        public static Minigrad.HookHandle Hook(this System.Collections.Generic.IEnumerable<Minigrad.Layer> layers, Minigrad.LayerHook hook, Minigrad.HookPoints points = 1, bool inEvaluation = true) { }
        public static System.Collections.Generic.IReadOnlyList<Minigrad.Layer> Named(this System.Collections.Generic.IEnumerable<Minigrad.Layer> layers, Minigrad.NamePattern pattern) { }
    }
    public readonly ref struct LayerObservation
    {
        public bool IsTraining { get; }
        public Minigrad.Layer Layer { get; }
        public Minigrad.HookPoints Point { get; }
        public System.ReadOnlySpan<int> Sizes { get; }
        public System.Span<float> Values { get; }
    }
    public readonly struct LayerScope
    {
        public LayerScope(System.Collections.Generic.IReadOnlyList<Minigrad.Layer> layers, string prefix) { }
        public Minigrad.Layer this[string name] { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Layer> Layers { get; }
        public Minigrad.LayerScope Scope(string name) { }
    }
    public sealed class Learner<TModel>
        where TModel :  class, Minigrad.IModel
    {
        public Learner(TModel model, Minigrad.DataLoaders data, Minigrad.Optimizer optimizer, System.Collections.Generic.IReadOnlyList<Minigrad.Callback>? callbacks = null, System.Collections.Generic.IReadOnlyList<Minigrad.Metric>? metrics = null) { }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Callback> Callbacks { get; }
        public Minigrad.DataLoaders Data { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Metric> Metrics { get; }
        public TModel Model { get; }
        public Minigrad.Optimizer Optimizer { get; }
        public bool StopWhenDiverged { get; init; }
        public Minigrad.Evaluation Evaluate(Minigrad.DataLoader? loader = null, System.Threading.CancellationToken cancellationToken = default) { }
        public Minigrad.LearningRateSweep FindLearningRate(float start = 1E-07, float end = 10, int iterations = 100, double smoothing = 0.98, double divergence = 4, System.Collections.Generic.IReadOnlyList<Minigrad.Callback>? callbacks = null, System.IProgress<Minigrad.TrainingProgress>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public Minigrad.History Fit(int epochs, Minigrad.Schedule? schedule = null, System.Collections.Generic.IReadOnlyList<Minigrad.Callback>? callbacks = null, System.IProgress<Minigrad.TrainingProgress>? progress = null, bool resetOptimizer = false, Minigrad.TrainingPosition? resume = null, System.Threading.CancellationToken cancellationToken = default) { }
        public Minigrad.History FitOneCycle(int epochs, float maximumLearningRate, double warmUp = 0.3, System.Collections.Generic.IReadOnlyList<Minigrad.Callback>? callbacks = null, System.IProgress<Minigrad.TrainingProgress>? progress = null, bool resetOptimizer = false, Minigrad.TrainingPosition? resume = null, System.Threading.CancellationToken cancellationToken = default) { }
        public Minigrad.Predictions Predict(Minigrad.DataLoader loader, string? output = null, System.Threading.CancellationToken cancellationToken = default) { }
        public Minigrad.Predictions Predict(Minigrad.Dataset data, string? output = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class LearningRateSweep : System.IEquatable<Minigrad.LearningRateSweep>
    {
        public LearningRateSweep(System.Collections.Generic.IReadOnlyList<float> LearningRates, System.Collections.Generic.IReadOnlyList<float> Losses, System.Collections.Generic.IReadOnlyList<float> Smoothed, Minigrad.StopReason StopReason, string StopMessage) { }
        public System.Collections.Generic.IReadOnlyList<float> LearningRates { get; init; }
        public System.Collections.Generic.IReadOnlyList<float> Losses { get; init; }
        public float? MinimumOverTen { get; }
        public System.Collections.Generic.IReadOnlyList<float> Smoothed { get; init; }
        public float? Steepest { get; }
        public string StopMessage { get; init; }
        public Minigrad.StopReason StopReason { get; init; }
        public float? Valley { get; }
    }
    public sealed class LinearSchedule : Minigrad.Schedule
    {
        public LinearSchedule(float start, float end) { }
        protected override float Value(double position) { }
    }
    public sealed class Lion : Minigrad.Optimizer
    {
        public Lion(float learningRate = 0.0001, float beta1 = 0.9, float beta2 = 0.99, float weightDecay = 0) { }
        public float Beta1 { get; set; }
        public float Beta2 { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public sealed class LoadReport : System.IEquatable<Minigrad.LoadReport>
    {
        public LoadReport(System.Collections.Generic.IReadOnlyList<string> Loaded, System.Collections.Generic.IReadOnlyList<string> Missing, System.Collections.Generic.IReadOnlyList<string> Unexpected) { }
        public System.Collections.Generic.IReadOnlyList<string> Loaded { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Missing { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Unexpected { get; init; }
    }
    public sealed class Lookahead : Minigrad.Optimizer
    {
        public Lookahead(Minigrad.Optimizer inner, int interval = 5, float slowStepSize = 0.5) { }
        public int Interval { get; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float SlowStepSize { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public static class Lsuv
    {
        public static Minigrad.LsuvReport Initialize(Minigrad.IModel model, in Minigrad.Batch batch, Minigrad.LsuvOptions? options = null) { }
    }
    public sealed class LsuvOptions : System.IEquatable<Minigrad.LsuvOptions>
    {
        public LsuvOptions() { }
        public int MaximumIterations { get; init; }
        public bool MovesMean { get; init; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LsuvPair>? Pairs { get; init; }
        public double Tolerance { get; init; }
    }
    public enum LsuvOutcome
    {
        Converged = 0,
        NotConverged = 1,
        Dead = 2,
        NotFinite = 3,
    }
    public sealed class LsuvPair : System.IEquatable<Minigrad.LsuvPair>
    {
        public LsuvPair(Minigrad.Layer Measured, Minigrad.Layer Adjusted) { }
        public Minigrad.Layer Adjusted { get; init; }
        public Minigrad.Layer Measured { get; init; }
        public static System.Collections.Generic.IReadOnlyList<Minigrad.LsuvPair> Find(Minigrad.IModel model) { }
    }
    public sealed class LsuvReport : System.IEquatable<Minigrad.LsuvReport>
    {
        public LsuvReport(System.Collections.Generic.IReadOnlyList<Minigrad.LsuvResult> Layers) { }
        public bool HasConverged { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LsuvResult> Layers { get; init; }
        public override string ToString() { }
    }
    public sealed class LsuvResult : System.IEquatable<Minigrad.LsuvResult>
    {
        public LsuvResult(Minigrad.LsuvPair Pair, Minigrad.LsuvOutcome Outcome, double MeanBefore, double DeviationBefore, double Mean, double Deviation, int Iterations, string? FixedMean) { }
        public double Deviation { get; init; }
        public double DeviationBefore { get; init; }
        public string? FixedMean { get; init; }
        public int Iterations { get; init; }
        public double Mean { get; init; }
        public double MeanBefore { get; init; }
        public Minigrad.LsuvOutcome Outcome { get; init; }
        public Minigrad.LsuvPair Pair { get; init; }
    }
    public abstract class Metric
    {
        protected Metric() { }
        public abstract string Name { get; }
        public string? Output { get; init; }
        public string ResultName { get; }
        public abstract double Value { get; }
        public abstract void LoadState(Minigrad.CallbackState state);
        public abstract void Reset();
        public abstract void SaveState(Minigrad.CallbackState state);
        public abstract void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch);
    }
    public delegate double MetricFunction(System.ReadOnlySpan<float> output, in Minigrad.Batch batch);
    public class MinigradException : System.Exception
    {
        public MinigradException() { }
        public MinigradException(string message) { }
        public MinigradException(string message, System.Exception innerException) { }
    }
    public sealed class Mixup : Minigrad.Callback
    {
        public Mixup(double alpha = 0.4, int seed = 0) { }
        public override int Order { get; }
        public System.ReadOnlySpan<int> Partners { get; }
        public System.ReadOnlySpan<float> Shares { get; }
        public override void AfterCancelBatch(Minigrad.TrainingState state) { }
        public override void BeforeBatch(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public static class Mnist
    {
        public static Minigrad.MnistData Load(string directory) { }
    }
    public sealed class MnistData : System.IEquatable<Minigrad.MnistData>
    {
        public MnistData(Minigrad.Dataset Train, Minigrad.Dataset Test) { }
        public Minigrad.Dataset Test { get; init; }
        public Minigrad.Dataset Train { get; init; }
    }
    public sealed class ModelDescription
    {
        public ModelDescription(string name, System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> inputs, System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> outputs, System.Collections.Generic.IReadOnlyList<string> runtimeAxes, System.Collections.Generic.IReadOnlyList<Minigrad.TargetDescription> targets, System.Collections.Generic.IReadOnlyList<Minigrad.LayerDescription> layers, string flops = "") { }
        public string Flops { get; }
        public int? IgnoredIndex { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> Inputs { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LayerDescription> Layers { get; }
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> Outputs { get; }
        public System.Collections.Generic.IReadOnlyList<string> RuntimeAxes { get; }
        public Minigrad.TargetKind Target { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.TargetDescription> Targets { get; }
    }
    public static class ModelFile
    {
        public static Minigrad.LoadReport Load(this Minigrad.IModel model, string path, bool strict = true, System.Func<string, string?>? rename = null) { }
        public static void Save(this Minigrad.IModel model, string path, System.Collections.Generic.IReadOnlyDictionary<string, string>? metadata = null) { }
    }
    public static class ModelInitialization
    {
        public static System.Collections.Generic.IReadOnlyList<Minigrad.Parameter> Initialize(this Minigrad.IModel model, Minigrad.NamePattern pattern, Minigrad.Initializer initializer, int seed = 0) { }
    }
    public sealed class ModelNotCompiledException : Minigrad.MinigradException
    {
        public ModelNotCompiledException(string rule, string message) { }
        public string Rule { get; }
    }
    public sealed class ModelSummary
    {
        public long Buffers { get; }
        public string Flops { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> Inputs { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.LayerDescription> Layers { get; }
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.TensorDescription> Outputs { get; }
        public long Parameters { get; }
        public override string ToString() { }
        public static Minigrad.ModelSummary Of(Minigrad.IModel model) { }
    }
    public sealed class MomentumStep : Minigrad.OptimizerPart
    {
        public MomentumStep() { }
        public override System.Collections.Generic.IReadOnlyList<string> Statistics { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class NamePattern : System.IEquatable<Minigrad.NamePattern>
    {
        public NamePattern(string text) { }
        public string Text { get; }
        public bool Matches(string name) { }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Parameter> Select(Minigrad.ParameterSet parameters) { }
        public override string ToString() { }
        public static Minigrad.NamePattern FromString(string text) { }
        public static Minigrad.NamePattern op_Implicit(string text) { }
    }
    public readonly struct Normalizer : System.IEquatable<Minigrad.Normalizer>
    {
        public Normalizer(float Mean, float Deviation) { }
        public float Deviation { get; init; }
        public float Mean { get; init; }
        public void Apply(System.ReadOnlySpan<float> values, System.Span<float> destination) { }
        public static Minigrad.Normalizer Of(System.ReadOnlySpan<float> values) { }
    }
    public sealed class OneCycleSchedule : Minigrad.Schedule
    {
        public OneCycleSchedule(float maximum, double warmUp = 0.3, double divisor = 25, double finalDivisor = 10000) { }
        protected override float AtStep(long step, long steps) { }
        protected override float Value(double position) { }
    }
    public abstract class Optimizer
    {
        protected Optimizer(float learningRate, [System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<Minigrad.HyperParameter> others) { }
        public bool ExemptBiasesAndNorms { get; set; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.FreezeRule> FreezeRules { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.ParameterGroup> Groups { get; }
        public System.Collections.Generic.IReadOnlyList<string> HyperParameters { get; }
        public float LearningRate { get; set; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameterSetting> Settings { get; }
        public virtual System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public Minigrad.ParameterGroup AddGroup(string name, [System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<Minigrad.NamePattern> patterns) { }
        public void Apply(Minigrad.HyperParameterSetting setting) { }
        public System.Collections.Generic.IReadOnlyList<Minigrad.ParameterAssignment> Assign(Minigrad.IModel model) { }
        public void Freeze(Minigrad.NamePattern pattern) { }
        public float Get(string hyperParameter, string? group = null) { }
        public void ResetState(Minigrad.IModel model) { }
        public void Set(string hyperParameter, float value, string? group = null) { }
        public void SpreadLearningRate(float first, [System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<string> groups) { }
        public Minigrad.OptimizerState StateOf(Minigrad.IModel model) { }
        public void Step(Minigrad.IModel model) { }
        public void Unfreeze(Minigrad.NamePattern pattern) { }
        protected abstract void Update(in Minigrad.UpdateRun run);
    }
    public abstract class OptimizerPart
    {
        protected OptimizerPart() { }
        public virtual System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public virtual System.Collections.Generic.IReadOnlyList<string> Statistics { get; }
        public abstract void Apply(in Minigrad.ParameterUpdate update);
    }
    public sealed class OptimizerState
    {
        public System.ReadOnlySpan<long> ParameterSteps { get; }
        public System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public long Step { get; }
        public Minigrad.OptimizerState Copy() { }
        public void CopyFrom(Minigrad.OptimizerState other) { }
        public bool HasSlot(string name) { }
        public void SetSteps(long step, System.ReadOnlySpan<long> parameterSteps) { }
        public System.Span<float> Slot(string name) { }
        public System.Span<float> Slot(string name, Minigrad.Parameter parameter) { }
    }
    public sealed class Parameter
    {
        public Minigrad.Fans? Fans { get; }
        public System.Span<float> Gradients { get; }
        public int Length { get; }
        public string Name { get; }
        public int Offset { get; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; }
        public System.Span<float> Values { get; }
        public void Initialize(Minigrad.Initializer initializer, int seed = 0) { }
        public override string ToString() { }
    }
    public sealed class ParameterAssignment : System.IEquatable<Minigrad.ParameterAssignment>
    {
        public ParameterAssignment(Minigrad.Parameter Parameter, Minigrad.ParameterGroup? Group, bool IsFrozen, bool IsExemptFromDecay) { }
        public Minigrad.ParameterGroup? Group { get; init; }
        public bool IsExemptFromDecay { get; init; }
        public bool IsFrozen { get; init; }
        public Minigrad.Parameter Parameter { get; init; }
    }
    public sealed class ParameterDescription : System.IEquatable<Minigrad.ParameterDescription>
    {
        public ParameterDescription(string Name, int[] Shape, Minigrad.Initializer Initializer, Minigrad.Fans? Fans = null) { }
        public Minigrad.Fans? Fans { get; init; }
        public Minigrad.Initializer Initializer { get; init; }
        public string Name { get; init; }
        public int[] Shape { get; init; }
    }
    public sealed class ParameterGroup
    {
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.NamePattern> Patterns { get; }
        public System.Collections.Generic.IEnumerable<Minigrad.HyperParameterSetting> Settings { get; }
        public float Get(string hyperParameter) { }
        public Minigrad.ParameterGroup Scale(string hyperParameter, float factor) { }
        public Minigrad.ParameterGroup Set(string hyperParameter, float value) { }
        public override string ToString() { }
    }
    public sealed class ParameterScheduler : Minigrad.Callback
    {
        public ParameterScheduler(string hyperParameter, Minigrad.Schedule schedule, string? group = null) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeBatch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class ParameterSet : System.Collections.Generic.IEnumerable<Minigrad.Parameter>, System.Collections.Generic.IReadOnlyCollection<Minigrad.Parameter>, System.Collections.Generic.IReadOnlyList<Minigrad.Parameter>, System.Collections.IEnumerable
    {
        public ParameterSet(System.Collections.Generic.IReadOnlyList<Minigrad.ParameterDescription> descriptions, int seed) { }
        public string Checksum { get; }
        public int Count { get; }
        public long ElementCount { get; }
        public System.Span<float> Gradients { get; }
        public bool HasGradients { get; }
        public Minigrad.Parameter this[int index] { get; }
        public Minigrad.Parameter this[string name] { get; }
        public int Seed { get; }
        public System.Span<float> Values { get; }
        public void EnsureGradients() { }
        public System.Collections.Generic.IEnumerator<Minigrad.Parameter> GetEnumerator() { }
        public void ZeroGradients() { }
    }
    public readonly ref struct ParameterUpdate
    {
        public System.Span<float> Gradients { get; }
        public float this[string hyperParameter] { get; }
        public Minigrad.Parameter Parameter { get; }
        public long Step { get; }
        public System.Span<float> Values { get; }
        public double Debias(string name) { }
        public System.Span<float> Statistic(string name) { }
    }
    public sealed class PolynomialSchedule : Minigrad.Schedule
    {
        public PolynomialSchedule(float start, float end = 0, double power = 2) { }
        protected override float Value(double position) { }
    }
    public sealed class Predictions
    {
        public int Count { get; }
        public System.ReadOnlySpan<float> this[int sample] { get; }
        public int Length { get; }
        public System.ReadOnlySpan<float> Values { get; }
        public int Class(int sample) { }
    }
    public sealed class ProgressTable : Minigrad.Callback
    {
        public ProgressTable(System.IO.TextWriter? writer = null) { }
        public override int Order { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
    }
    public sealed class Recorder : Minigrad.Callback
    {
        public Recorder() { }
        public System.Collections.Generic.IReadOnlyList<float> LearningRates { get; }
        public System.Collections.Generic.IReadOnlyList<float> Losses { get; }
        public override int Order { get; }
        public override void AfterBatch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public Minigrad.Recorder Record(string hyperParameter, string? group = null) { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public System.Collections.Generic.IReadOnlyList<float> Values(string hyperParameter, string? group = null) { }
    }
    public sealed class ReduceOnPlateau : Minigrad.Callback
    {
        public ReduceOnPlateau(string? metric = null, float factor = 0.1, int patience = 3, double minimumDelta = 0, float minimum = 0, Minigrad.Goal? goal = default) { }
        public int Reductions { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class Repeated<TBlock> : System.Collections.Generic.IEnumerable<TBlock>, System.Collections.Generic.IReadOnlyCollection<TBlock>, System.Collections.Generic.IReadOnlyList<TBlock>, System.Collections.IEnumerable
        where TBlock :  class
    {
        public Repeated(Minigrad.LayerScope scope, System.Func<Minigrad.LayerScope, TBlock> create) { }
        public int Count { get; }
        public TBlock this[int index] { get; }
        public System.Collections.Generic.IEnumerator<TBlock> GetEnumerator() { }
    }
    public static class Repetitions
    {
        public static System.Collections.Generic.IEnumerable<T> Of<T>(int first, int count, System.Func<int, T[]> items) { }
    }
    public sealed class RmsProp : Minigrad.Optimizer
    {
        public RmsProp(float learningRate = 0.01, float alpha = 0.99, float epsilon = 1E-08, float weightDecay = 0, float momentum = 0) { }
        public float Alpha { get; set; }
        public float Epsilon { get; set; }
        public float Momentum { get; set; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public static class Runtime
    {
        public static int Threads { get; set; }
        public static int VectorWidth { get; }
    }
    public sealed class SafeTensor
    {
        public SafeTensor(string name, System.ReadOnlySpan<int> shape, System.ReadOnlyMemory<float> values) { }
        public bool IsReadable { get; }
        public int Length { get; }
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; }
        public string Type { get; }
        public void CopyTo(System.Span<float> destination) { }
        public float[] ToArray() { }
        public override string ToString() { }
    }
    public sealed class SafeTensors
    {
        public bool HasChecksum { get; }
        public Minigrad.SafeTensor this[string name] { get; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Metadata { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.SafeTensor> Tensors { get; }
        public string? Version { get; }
        public static Minigrad.SafeTensors Read(string path) { }
        public static void Write(string path, System.Collections.Generic.IReadOnlyCollection<Minigrad.SafeTensor> tensors, System.Collections.Generic.IReadOnlyDictionary<string, string>? metadata = null) { }
    }
    public delegate void SampleReader<in T>(T item, System.Span<byte> destination);
    public sealed class SaveBest : Minigrad.Callback
    {
        public SaveBest(string? metric = null, double minimumDelta = 0, Minigrad.Goal? goal = default, bool restore = true, string? path = null) { }
        public double? Best { get; }
        public int BestEpoch { get; }
        public override int Order { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public void Restore(Minigrad.IModel model) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public abstract class Schedule
    {
        protected Schedule() { }
        public float At(double position) { }
        public float At(long step, long steps) { }
        protected virtual float AtStep(long step, long steps) { }
        protected void Require(bool holds, string name, double value, string rule) { }
        public float[] Sample(int steps) { }
        protected abstract float Value(double position);
    }
    public sealed class Sgd : Minigrad.Optimizer
    {
        public Sgd(float learningRate, float momentum = 0, float dampening = 0, float weightDecay = 0, bool nesterov = false) { }
        public float Dampening { get; set; }
        public float Momentum { get; set; }
        public bool Nesterov { get; }
        public override System.Collections.Generic.IReadOnlyList<string> Slots { get; }
        public float WeightDecay { get; set; }
        protected override void Update(in Minigrad.UpdateRun run) { }
    }
    public sealed class SgdStep : Minigrad.OptimizerPart
    {
        public SgdStep() { }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class SplitItems<T> : System.IEquatable<Minigrad.SplitItems<T>>
    {
        public SplitItems(Minigrad.Items<T> Train, Minigrad.Items<T> Valid) { }
        public Minigrad.Items<T> Train { get; init; }
        public Minigrad.Items<T> Valid { get; init; }
        public Minigrad.LabeledSplit<T> Label(System.Func<T, string> labeler, Minigrad.CategoryOrder order = 0) { }
    }
    public enum SplitPart
    {
        None = 0,
        Train = 1,
        Valid = 2,
    }
    public static class Splitter
    {
        public static System.Func<string, Minigrad.SplitPart> ByGrandparent(string train = "train", string valid = "valid") { }
        public static System.Func<T, Minigrad.SplitPart> Random<T>(double validShare, int seed = 0) { }
    }
    public abstract class Statistic : Minigrad.OptimizerPart
    {
        protected Statistic() { }
        public abstract string Name { get; }
        public virtual double Debias(in Minigrad.ParameterUpdate update) { }
        protected static double Debias(double momentum, double weight, long step) { }
    }
    public sealed class StopOnNaN : Minigrad.Callback
    {
        public StopOnNaN() { }
        public override int Order { get; }
        public override void AfterLoss(Minigrad.TrainingState state) { }
        public override void AfterValidate(Minigrad.TrainingState state) { }
        public override void BeforeStep(Minigrad.TrainingState state) { }
    }
    public enum StopReason
    {
        Completed = 0,
        Cancelled = 1,
        Diverged = 2,
        StoppedByCallback = 3,
        Failed = 4,
    }
    public sealed class TargetDescription : System.IEquatable<Minigrad.TargetDescription>
    {
        public TargetDescription(string Output, Minigrad.TargetKind Kind, string Shape) { }
        public int? IgnoredIndex { get; init; }
        public Minigrad.TargetKind Kind { get; init; }
        public string Output { get; init; }
        public string Shape { get; init; }
    }
    public enum TargetKind
    {
        None = 0,
        Labels = 1,
        Values = 2,
    }
    public sealed class TensorDescription : System.IEquatable<Minigrad.TensorDescription>
    {
        public TensorDescription(string Name, string Shape) { }
        public bool HoldsIndices { get; init; }
        public string Name { get; init; }
        public string Shape { get; init; }
    }
    public sealed class TopKAccuracy : Minigrad.Metric
    {
        public TopKAccuracy(int k) { }
        public override string Name { get; }
        public override double Value { get; }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void Reset() { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public override void Update(System.ReadOnlySpan<float> output, in Minigrad.Batch batch) { }
    }
    public sealed class TrainingPosition
    {
        public int Batch { get; }
        public int Epoch { get; }
        public int Epochs { get; }
        public bool IsEpochDone { get; }
        public long Step { get; }
        public Minigrad.CallbackState ToState() { }
        public static Minigrad.TrainingPosition FromState(Minigrad.CallbackState values) { }
    }
    public readonly struct TrainingProgress : System.IEquatable<Minigrad.TrainingProgress>
    {
        public TrainingProgress(int Epoch, int Epochs, int Batch, int Batches, long Step, float Loss, float LearningRate, Minigrad.EpochResult? Completed = null) { }
        public int Batch { get; init; }
        public int Batches { get; init; }
        public Minigrad.EpochResult? Completed { get; init; }
        public int Epoch { get; init; }
        public int Epochs { get; init; }
        public float LearningRate { get; init; }
        public float Loss { get; init; }
        public long Step { get; init; }
    }
    public sealed class TrainingState
    {
        public int Batch { get; }
        public int Batches { get; }
        public int Epoch { get; }
        public int Epochs { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.EpochResult> History { get; }
        public System.Span<float> Input { get; }
        public bool IsBatchSkipped { get; }
        public bool IsStepSkipped { get; }
        public bool IsTraining { get; }
        public long Iteration { get; }
        public long Iterations { get; }
        public System.ReadOnlySpan<int> Labels { get; }
        public float Loss { get; }
        public System.Collections.Generic.IReadOnlyList<Minigrad.Metric> Metrics { get; }
        public Minigrad.IModel Model { get; }
        public Minigrad.Optimizer Optimizer { get; }
        public System.ReadOnlySpan<float> Output { get; }
        public Minigrad.EpochResult? Result { get; }
        public int Samples { get; }
        public long Step { get; }
        public string StopMessage { get; }
        public Minigrad.StopReason? StopReason { get; }
        public System.ReadOnlySpan<float> Targets { get; }
        public Minigrad.Workspace Workspace { get; }
        public Minigrad.TrainingPosition Capture() { }
        public void EndEpoch() { }
        public System.Span<int> InputIndices(int index) { }
        public System.Span<float> InputValues(int index) { }
        public void SkipBatch() { }
        public void SkipStep() { }
        public void Stop(string reason) { }
        public System.ReadOnlySpan<int> TargetLabels(int index) { }
        public System.ReadOnlySpan<float> TargetValues(int index) { }
    }
    public static class UpdateLoop
    {
        public static void Norms(System.ReadOnlySpan<float> values, System.ReadOnlySpan<float> direction, out double valueNorm, out double directionNorm) { }
        public static void Run<TUpdate>(TUpdate rule, System.Span<float> target, System.ReadOnlySpan<float> operand, System.Span<float> slot0 = default, System.Span<float> slot1 = default)
            where TUpdate :  unmanaged, Minigrad.IUpdate { }
    }
    public readonly ref struct UpdateRun
    {
        public System.ReadOnlySpan<float> Gradients { get; }
        public float this[string hyperParameter] { get; }
        public System.ReadOnlySpan<Minigrad.Parameter> Parameters { get; }
        public long Step { get; }
        public System.Span<float> Values { get; }
        public void ClearPadding() { }
        public bool HasSlot(string slot) { }
        public System.Span<float> Scratch(Minigrad.Parameter parameter) { }
        public System.Span<float> Slot(string slot) { }
        public System.Span<float> Slot(string slot, Minigrad.Parameter parameter) { }
    }
    public sealed class ValueStatistics
    {
        public System.Collections.Generic.IReadOnlyList<double> Deviations { get; }
        public System.Collections.Generic.IReadOnlyList<long> Dropped { get; }
        public Minigrad.HistogramOptions Histogram { get; }
        public Minigrad.Layer Layer { get; }
        public System.Collections.Generic.IReadOnlyList<double> Means { get; }
        public System.Collections.Generic.IReadOnlyList<double> NearZero { get; }
        public int Steps { get; }
        public System.ReadOnlySpan<int> Counts(int step) { }
        public double[] Picture() { }
    }
    public sealed class WarmRestartsSchedule : Minigrad.Schedule
    {
        public WarmRestartsSchedule(float start, float end, double period, double multiplier = 1) { }
        protected override float Value(double position) { }
        public static Minigrad.WarmRestartsSchedule OfCycles(float start, float end, int cycles, double multiplier = 1) { }
    }
    public sealed class WeightAveraging : Minigrad.Callback
    {
        public long Count { get; }
        public override int Order { get; }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void AfterStep(Minigrad.TrainingState state) { }
        public override void BeforeBatch(Minigrad.TrainingState state) { }
        public override void BeforeEpoch(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public override void BeforeValidate(Minigrad.TrainingState state) { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
        public static Minigrad.WeightAveraging Exponential(double decay = 0.999) { }
        public static Minigrad.WeightAveraging Stochastic(int firstEpoch) { }
    }
    public sealed class WeightDecayStep : Minigrad.OptimizerPart
    {
        public WeightDecayStep(float weightDecay = 0) { }
        public override System.Collections.Generic.IReadOnlyList<Minigrad.HyperParameter> HyperParameters { get; }
        public override void Apply(in Minigrad.ParameterUpdate update) { }
    }
    public sealed class Workspace
    {
        public Workspace(Minigrad.ModelDescription model, System.ReadOnlySpan<int> maximumSizes, System.ReadOnlySpan<long> predictSlots, System.ReadOnlySpan<long> trainSlots, System.ReadOnlySpan<long> observedPredictSlots = default, System.ReadOnlySpan<long> observedTrainSlots = default, bool inputGradient = false) { }
        public bool HasInputGradient { get; }
        public bool IsObserved { get; }
        public Minigrad.LabelMix LabelMix { get; }
        public System.ReadOnlySpan<int> Labels { get; }
        public System.ReadOnlySpan<int> MaximumSizes { get; }
        public System.ReadOnlySpan<float> Output { get; }
        public System.ReadOnlySpan<int> Sizes { get; }
        public ulong Step { get; }
        public void BeginBackward() { }
        public void BeginPredict(System.ReadOnlySpan<int> sizes, bool observed = false) { }
        public void BeginTraining(System.ReadOnlySpan<int> sizes, bool observed = false) { }
        public void CheckLength(int actual, string name, int expected) { }
        public void EndForward() { }
        public System.ReadOnlySpan<int> Indices(int index) { }
        public System.Span<float> Input(int length) { }
        public System.ReadOnlySpan<float> InputGradient(string name) { }
        public System.Span<float> Keep(int index, System.ReadOnlySpan<float> values, string name, int length) { }
        public System.ReadOnlySpan<int> KeepIndices(int index, System.ReadOnlySpan<int> values, string name, int length) { }
        public System.ReadOnlySpan<int> KeepLabels(System.ReadOnlySpan<int> labels, int length) { }
        public System.Span<int> LabelBuffer(int length) { }
        public void MixLabels(System.ReadOnlySpan<int> other, System.ReadOnlySpan<float> share) { }
        public System.ReadOnlySpan<float> OutputOf(string name) { }
        public void SetInputGradient(string name, int slot, int length) { }
        public void SetOutput(string name, int slot, int length) { }
        public System.Span<float> Slot(int index, int length) { }
        public System.Span<float> Targets(int length) { }
    }
}