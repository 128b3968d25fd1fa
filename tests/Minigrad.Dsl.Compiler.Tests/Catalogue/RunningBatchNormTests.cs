using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Running batch normalisation against the formulas of the course's notebook, computed again in double precision.</summary>
public sealed class RunningBatchNormTests
{
    private const int Channels = 2;
    private const int Pixels = 6;
    private const double Epsilon = 1e-5;

    private static readonly CompiledModel Model = Spec.Model("batch 2 6 -> batch 2 6").Layer("Norm", "RunningBatchNorm").CompileValid();

    [Fact]
    public void Train_BatchesOfDifferentSizes_FollowTheNotebook()
    {
        Notebook notebook = new();
        Dictionary<int, Tensor> buffers = Untrained();
        int step = 0;
        foreach (int batch in Enumerable.Repeat(new[] { 2, 5, 3, 32, 2, 7 }, 20).SelectMany(sizes => sizes))
        {
            GraphInputs inputs = Inputs(batch, ++step, buffers);
            GraphValues values = GraphInterpreter.Evaluate(Model.Train, inputs);
            notebook.Update(inputs.Input, batch);

            Close(notebook.Forward(inputs), values.Prediction);
            Close(new([Channels], notebook.Sums), values.BufferUpdate(0)!);
            Close(new([Channels], notebook.Squares), values.BufferUpdate(1)!);
            Assert.Equal(notebook.Count, values.BufferUpdate(2)!.Values.Single(), 9);
            Assert.Equal(notebook.Batch, values.BufferUpdate(3)!.Values.Single());
            buffers = Enumerable.Range(0, 4).ToDictionary(i => i, i => values.BufferUpdate(i)!);

            GraphInputs evaluated = Inputs(batch, -step, buffers);
            Close(notebook.Forward(evaluated), GraphInterpreter.Evaluate(Model.Predict, evaluated).Prediction);
        }
    }

    [Fact]
    public void Train_OneSample_MovesAsFarAsTheMomentum()
    {
        GraphInputs inputs = Inputs(1, 1, Untrained());
        GraphValues values = GraphInterpreter.Evaluate(Model.Train, inputs);
        Assert.Equal(0.1 * inputs.Input.Values.Take(Pixels).Sum(), values.BufferUpdate(0)!.Values[0], 12);
        Assert.Equal(0.1 * Pixels, values.BufferUpdate(2)!.Values.Single(), 12);
        Assert.All(values.Prediction.Values, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Predict_BeforeAnyTraining_TakesMeanZeroAndVarianceOne()
    {
        GraphInputs inputs = Inputs(2, 1, Untrained());
        Tensor y = GraphInterpreter.Evaluate(Model.Predict, inputs).Prediction;
        Assert.All(Tensor.Indices(y.Shape), at => Assert.Equal(
            (inputs.Parameters[0][at[1]] * inputs.Input[at] / Math.Sqrt(1 + Epsilon)) + inputs.Parameters[1][at[1]], y[at], 12));
    }

    [Fact]
    public void Train_ConstantInput_IsNeverDividedByARootOfANegativeVariance()
    {
        Dictionary<int, Tensor> buffers = Untrained();
        for (int step = 0; step < 30; step++)
        {
            GraphInputs inputs = Inputs(4, 1, buffers);
            inputs.Input = Tensor.From(inputs.Input.Shape, _ => 1e4 / 3);
            GraphValues values = GraphInterpreter.Evaluate(Model.Train, inputs);
            Assert.All(values.Prediction.Values, value => Assert.True(double.IsFinite(value)));
            buffers = Enumerable.Range(0, 4).ToDictionary(i => i, i => values.BufferUpdate(i)!);
        }
    }

    private static Dictionary<int, Tensor> Untrained() => new()
    {
        [0] = Tensor.Zeros(Channels),
        [1] = Tensor.Zeros(Channels),
        [2] = Tensor.Scalar(0),
        [3] = Tensor.Scalar(0),
    };

    private static GraphInputs Inputs(int batch, int seed, Dictionary<int, Tensor> buffers)
    {
        GraphInputs inputs = RandomInputs.For(Model.Train, seed, ("batch", batch));
        foreach ((int index, Tensor values) in buffers)
        {
            inputs.Buffers[index] = values;
        }

        return inputs;
    }

    private static void Close(Tensor expected, Tensor actual)
    {
        for (int i = 0; i < expected.Values.Length; i++)
        {
            Assert.Equal(expected.Values[i], actual.Values[i], 1e-9 * Math.Max(1, Math.Abs(expected.Values[i])));
        }
    }

    /// <summary>The notebook's layer, statement by statement: with the bias that it divides by for a hundred steps.</summary>
    private sealed class Notebook
    {
        private double _bias;
        private int _step;

        public double[] Sums { get; } = new double[Channels];

        public double[] Squares { get; } = new double[Channels];

        public double Count { get; private set; }

        public double Batch { get; private set; }

        public void Update(Tensor x, int batch)
        {
            double m1 = 1 - ((1 - 0.1) / Math.Sqrt(batch - 1));
            for (int channel = 0; channel < Channels; channel++)
            {
                double[] values = [.. Tensor.Indices(x.Shape).Where(at => at[1] == channel).Select(at => x[at])];
                Sums[channel] += m1 * (values.Sum() - Sums[channel]);
                Squares[channel] += m1 * (values.Sum(value => value * value) - Squares[channel]);
            }

            Count += m1 * ((batch * Pixels) - Count);
            _bias = (_bias * (1 - m1)) + m1;
            Batch += batch;
            _step++;
        }

        public Tensor Forward(GraphInputs inputs)
        {
            double divisor = _step < 100 ? _bias : 1;
            Tensor y = Tensor.Zeros(inputs.Input.Shape);
            foreach (int[] at in Tensor.Indices(y.Shape))
            {
                double count = Count / divisor;
                double mean = Sums[at[1]] / divisor / count;
                double variance = (Squares[at[1]] / divisor / count) - (mean * mean);
                variance = Batch < 20 ? Math.Max(variance, 0.01) : variance;
                y[at] = (inputs.Parameters[0][at[1]] * (inputs.Input[at] - mean) / Math.Sqrt(variance + Epsilon)) + inputs.Parameters[1][at[1]];
            }

            return y;
        }
    }
}
