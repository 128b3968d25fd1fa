namespace Minigrad.Generators.Emit;

/// <content>The passes that run while layers have hooks.</content>
public sealed partial class ModelEmitter
{
    private const string Observed = ", observed: true";

    private void WriteObserved()
    {
        _writer.Line()
            .Line("// Predict while layers have hooks: every layer's output exists and is shown to them.")
            .Open($"private ReadOnlySpan<float> PredictObserved({PredictParameters})");
        WritePredictBody(_plans.ObservedPredict, Observed);
        _writer.Close()
            .Line()
            .Line("// Forward while layers have hooks.")
            .Open($"private {ForwardResult} ForwardObserved({ForwardParameters})");
        WriteForwardBody(_plans.ObservedTrain, Observed);
        _writer.Close()
            .Line()
            .Line("// Backward after a Forward with hooks: the gradient by every layer's output exists and is shown to them.")
            .Open($"private void BackwardObserved({BackwardParameters})");
        WriteBackwardBody(_plans.ObservedTrain);
        _writer.Close();
    }
}
