using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The learner on a model of values and indices with two losses, beside the same loop by hand.</summary>
[Collection(SharedModels.Name)]
public sealed class SeveralInputsFitTests
{
    private readonly PlayerData _train = new(37);

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Fit_ByOrderOrName_IsTheOpenLoopBitForBit(bool named, int threads)
    {
        using RuntimeSettings settings = new(Runtime.VectorWidth, Math.Min(threads, Environment.ProcessorCount));
        Player net = new(seed: 1), open = new(seed: 1);
        DataLoaders data = DataLoaders.Create(named ? _train.ByName : _train.InOrder, null, batchSize: 8, seed: 3);

        History history = new Learner<Player>(net, data, new Adam(0.01f)).Fit(epochs: 3);

        float last = OpenLoop(open, data.Train);
        Assert.Equal(open.Parameters.Checksum, net.Parameters.Checksum);
        Assert.NotEqual(new Player(seed: 1).Parameters.Checksum, net.Parameters.Checksum);
        Assert.Equal(15, history.Steps);
        Assert.True(float.IsFinite(last));
    }

    private float OpenLoop(Player net, DataLoader order)
    {
        Adam optimizer = new(0.01f);
        Workspace work = net.CreateWorkspace(batch: 8, time: PlayerData.Time);
        float loss = 0;
        for (int epoch = 0; epoch < 3; epoch++)
        {
            order.BeginEpoch(epoch);
            foreach (int[] samples in order.Order.ToArray().Chunk(8))
            {
                loss = net.Forward(
                    PlayerData.Of(_train.Boards, 6, samples),
                    PlayerData.Of(_train.Moves, PlayerData.Time, samples),
                    PlayerData.Of(_train.Policies, 1, samples),
                    PlayerData.Of(_train.Values, 1, samples),
                    work,
                    samples.Length,
                    PlayerData.Time);
                net.Backward(work);
                optimizer.Step(net);
                net.ZeroGradients();
            }
        }

        return loss;
    }
}
