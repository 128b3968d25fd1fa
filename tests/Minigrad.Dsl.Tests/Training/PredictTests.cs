using Xunit;

namespace Minigrad.Tests;

public class PredictTests
{
    [Fact]
    public void Predict_AllSamples_IsWhatTheModelGivesForEach()
    {
        SoftmaxModel model = new(2, 3, seed: 1);
        Learner<SoftmaxModel> learner = new(model, ToyData.Blobs(), new Adam(0.05f));
        learner.Fit(2);
        Dataset data = learner.Data.Valid!.Dataset;

        Predictions inSevens = learner.Predict(new DataLoader(data, 7, shuffle: true)), whole = learner.Predict(data);

        Assert.Equal((60, 3, 180), (whole.Count, whole.Length, whole.Values.Length));
        Workspace workspace = model.CreateWorkspace([1]);
        float[] input = new float[2];
        int right = 0;
        for (int i = 0; i < data.Count; i++)
        {
            data.CopyInputs(i, input);
            float[] expected = model.Predict(new(input, [1]), workspace).ToArray();
            for (int j = 0; j < 3; j++)
            {
                Assert.Equal(expected[j], whole[i][j], 1e-5f);
                Assert.Equal(expected[j], inSevens[i][j], 1e-5f);
            }

            Assert.Equal(expected.Index().MaxBy(pair => pair.Item).Index, whole.Class(i));
            right += whole.Class(i) == data.Labels[i] ? 1 : 0;
        }

        Assert.Equal(learner.Evaluate().Accuracy, right / 60.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => whole.Class(60));
    }

    [Fact]
    public void Predict_NoSamples_IsEmpty()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), ToyData.Blobs(), new Adam(0.05f));

        Assert.Equal((0, 0), (learner.Predict(learner.Data.Train.Dataset.Slice(0, 0)).Count, learner.Predict(learner.Data.Train.Dataset.Slice(0, 0)).Length));
    }

    [Fact]
    public void Predict_Cancelled_Throws()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), ToyData.Blobs(), new Adam(0.05f));

        Assert.Throws<OperationCanceledException>(() => learner.Predict(learner.Data.Valid!, cancellationToken: new(canceled: true)));
    }

    [Fact]
    public void Predict_OtherSamples_SaysWhatTheModelReads() => Assert.StartsWith(
        "SoftmaxModel reads 'batch 2', but the samples have shape '3':",
        Assert.Throws<MinigradException>(() => new Learner<SoftmaxModel>(new(2, 3), ToyData.Blobs(), new Adam())
            .Predict(new Dataset(new float[6], [3], new int[2]))).Message,
        StringComparison.Ordinal);
}
