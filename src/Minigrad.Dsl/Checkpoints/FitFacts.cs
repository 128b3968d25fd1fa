using System.Globalization;

namespace Minigrad;

/// <summary>What must be the same for a fit to go on from a checkpoint as if it had never stopped, as texts under the names that messages give them.</summary>
internal static class FitFacts
{
    public static CallbackState Of(TrainingState state, DataLoaders data)
    {
        CallbackState facts = new();
        facts.Set("the model", state.Model.Name);
        facts.Set("the model's seed", Text(state.Model.Parameters.Seed));
        facts.Set("the optimizer", state.Optimizer.Name);
        facts.Set("the list of hyper-parameters", string.Join(", ", state.Optimizer.HyperParameters));
        facts.Set("what the optimizer remembers", string.Join(", ", state.Optimizer.Slots));
        facts.Set("the number of epochs", Text(state.Epochs));
        Describe(facts, "training", data.Train);
        facts.Set("shuffling", data.Train.Shuffle ? "on" : "off");
        facts.Set("the seed of the samples' order", Text(data.Train.Seed));
        if (data.Valid is { } valid)
        {
            Describe(facts, "validation", valid);
        }

        facts.Set("the list of metrics", string.Join(", ", state.Metrics.Select(metric => metric.ResultName)));
        return facts;
    }

    /// <summary>The facts that differ, each as a part of a sentence.</summary>
    public static IEnumerable<string> Differences(CallbackState saved, CallbackState present)
    {
        foreach (string name in present.Names.Union(saved.Names))
        {
            string before = Value(saved, name), now = Value(present, name);
            if (before != now)
            {
                yield return $"{name} is {before} in the checkpoint and {now} here";
            }
        }
    }

    private static void Describe(CallbackState facts, string use, DataLoader loader)
    {
        facts.Set($"the number of {use} samples", Text(loader.Dataset.Count));
        facts.Set($"the length of a {use} sample", string.Join(", ", loader.Dataset.Inputs.Select(part => Text(part.Length))));
        facts.Set($"the {use} batch size", Text(loader.BatchSize));
    }

    private static string Value(CallbackState facts, string name) => facts.Contains(name) ? facts.GetString(name) : "absent";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
