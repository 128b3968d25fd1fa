namespace Minigrad;

/// <summary>Results as named values.</summary>
internal static class EvaluationState
{
    private const string MetricPrefix = "metric.";

    public static CallbackState Save(Evaluation evaluation)
    {
        CallbackState state = new();
        state.Set("loss", evaluation.Loss);
        state.Set("count", evaluation.Count);
        foreach ((string name, double value) in evaluation.Metrics)
        {
            state.Set(MetricPrefix + name, value);
        }

        return state;
    }

    public static Evaluation Load(CallbackState state)
    {
        OrderedDictionary<string, double> metrics = new(StringComparer.Ordinal);
        foreach ((string name, double value) in state.Part(MetricPrefix).Doubles)
        {
            metrics.Add(name, value);
        }

        return new(state.GetDouble("loss"), state.GetLong("count"), metrics);
    }

    public static CallbackState Save(EpochResult result)
    {
        CallbackState state = new();
        state.Set("epoch", result.Epoch);
        state.Set("steps", result.Steps);
        state.Set("seconds", result.Seconds);
        state.Include("train.", Save(result.Train));
        if (result.Valid is not null)
        {
            state.Include("valid.", Save(result.Valid));
        }

        return state;
    }

    public static EpochResult LoadEpoch(CallbackState state)
    {
        Evaluation? valid = state.Contains("valid.loss") ? Load(state.Part("valid.")) : null;
        return new((int)state.GetLong("epoch"), (int)state.GetLong("steps"), Load(state.Part("train.")), valid, state.GetDouble("seconds"));
    }
}
