namespace Minigrad
{
    public sealed class TensorBoardLogger : Minigrad.Callback, System.IDisposable
    {
        public TensorBoardLogger(string folder, bool histograms = false, int every = 1, System.TimeProvider? time = null) { }
        public override void AfterBackward(Minigrad.TrainingState state) { }
        public override void AfterBatch(Minigrad.TrainingState state) { }
        public override void AfterEpoch(Minigrad.TrainingState state) { }
        public override void AfterFit(Minigrad.TrainingState state) { }
        public override void BeforeFit(Minigrad.TrainingState state) { }
        public void Dispose() { }
        public override void LoadState(Minigrad.CallbackState state) { }
        public override void SaveState(Minigrad.CallbackState state) { }
    }
    public sealed class TensorBoardWriter : System.IDisposable
    {
        public TensorBoardWriter(string folder, System.TimeProvider? time = null) { }
        public string Path { get; }
        public void AddHistogram(string tag, System.ReadOnlySpan<float> values, long step) { }
        public void AddScalar(string tag, float value, long step) { }
        public void Dispose() { }
        public void Flush() { }
    }
}