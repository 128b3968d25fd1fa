using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>One model serves many threads, each with a workspace of its own.</summary>
[Collection(SharedModels.Name)]
public sealed class ConcurrencyTests(GeneratedModels models)
{
    [Theory]
    [InlineData("digits perceptron")]
    [InlineData("digits convolutions")]
    public void Predict_FromManyThreads_GivesEachItsOwnResult(string name)
    {
        IModel model = models.Create(Cases.All[Cases.IndexOf(name)]);
        float[][] inputs = [.. Enumerable.Range(0, 8).Select(Input)];
        float[][] expected = [.. inputs.Select(input => model.Predict(new Batch(input, [2]), model.CreateWorkspace([2])).ToArray())];
        float[][] actual = new float[inputs.Length][];

        Thread[] threads = [.. inputs.Select((input, i) => new Thread(() =>
        {
            Workspace workspace = model.CreateWorkspace([2]);
            for (int repeat = 0; repeat < 50; repeat++)
            {
                actual[i] = model.Predict(new Batch(input, [2]), workspace).ToArray();
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(expected, actual);
    }

    private static float[] Input(int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, 2 * 784).Select(_ => random.NextSingle())];
    }
}
