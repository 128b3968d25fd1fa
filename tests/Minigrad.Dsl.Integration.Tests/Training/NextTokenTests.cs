using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A language of seven tokens, each the sum of the last two: learned from sequences of one length, tested on longer ones.</summary>
public sealed class NextTokenTests
{
    private const int Tokens = 7;

    [Fact]
    public void Fit_OnSequences_PredictsLongerOnes()
    {
        Continuation net = new(seed: 1);
        DataLoaders data = DataLoaders.Create(Sequences(300, time: 9, seed: 2), Sequences(40, time: 14, seed: 3), batchSize: 20, seed: 4);

        History history = new Learner<Continuation>(net, data, new AdamW(0.01f)).FitOneCycle(6, 0.02f);

        // The first step does not show the token before it: 13 of 14 steps can be known, the other one by chance.
        Assert.InRange(history.Epochs[^1].Valid!.Accuracy!.Value, 13 / 14.0, 1);
        Assert.True(history.Epochs[^1].Valid!.Loss < history.Epochs[0].Valid!.Loss / 2);
    }

    private static Dataset Sequences(int count, int time, int seed)
    {
        Random random = new(seed);
        List<int[]> texts = [], next = [];
        for (int i = 0; i < count; i++)
        {
            int[] text = new int[time + 1];
            (text[0], text[1]) = (random.Next(Tokens), random.Next(Tokens));
            for (int t = 2; t <= time; t++)
            {
                text[t] = (text[t - 1] + text[t - 2]) % Tokens;
            }

            texts.Add(text[..time]);
            next.Add(text[1..]);
        }

        return new([new(texts)], [new(next)]);
    }
}
