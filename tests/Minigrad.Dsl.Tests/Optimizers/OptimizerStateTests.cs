using Xunit;

namespace Minigrad.Tests;

public class OptimizerStateTests
{
    [Fact]
    public void State_WrittenToAnotherOptimizer_GoesOnBitIdentically()
    {
        ParameterizedModel once = ParameterizedModel.Network(seed: 4), twice = ParameterizedModel.Network(seed: 4);
        Adam first = new(0.1f), second = new(0.1f), whole = new(0.1f);
        once.Train(whole, steps: 7);
        twice.Train(first, steps: 4);

        OptimizerState source = first.StateOf(twice), target = second.StateOf(twice);
        foreach (string slot in source.Slots)
        {
            foreach (Parameter parameter in twice.Parameters)
            {
                source.Slot(slot, parameter).CopyTo(target.Slot(slot, parameter));
            }
        }

        target.SetSteps(source.Step, source.ParameterSteps);
        twice.Train(second, steps: 3, first: 5);

        Assert.Equal(["AverageGradient", "AverageSquaredGradient"], source.Slots);
        Assert.Equal(once.Parameters.Checksum, twice.Parameters.Checksum);
    }

    [Fact]
    public void CopyFrom_ACopyOfBefore_GoesBack()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 4);
        Sgd sgd = new(0.1f, momentum: 0.9f);
        OptimizerState empty = sgd.StateOf(model).Copy();
        model.Train(sgd, steps: 2);
        OptimizerState two = sgd.StateOf(model).Copy();
        float[] momentum = sgd.StateOf(model).Slot("Momentum").ToArray();
        model.Train(sgd, steps: 2, first: 3);

        sgd.StateOf(model).CopyFrom(two);
        Assert.Equal(2, sgd.StateOf(model).Step);
        Assert.Equal(momentum, sgd.StateOf(model).Slot("Momentum").ToArray());

        sgd.StateOf(model).CopyFrom(empty);
        Assert.Equal(0, sgd.StateOf(model).Step);
        Assert.Empty(sgd.StateOf(model).Slots);
    }

    [Fact]
    public void ResetState_Afterwards_StartsAnew()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 4);
        Adam adam = new(0.1f);
        model.Train(adam, steps: 2);
        adam.ResetState(model);

        Assert.Equal(0, adam.StateOf(model).Step);
        Assert.Empty(adam.StateOf(model).Slots);
    }

    [Fact]
    public void Slots_OfAMomentumThatBecomesZero_AreKeptUpToDate()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 4);
        Sgd sgd = new(0.1f);
        model.Train(sgd, steps: 1);
        Assert.Empty(sgd.StateOf(model).Slots);

        sgd.Momentum = 0.5f;
        model.Train(sgd, steps: 1, first: 2);
        sgd.Momentum = 0;
        model.Train(sgd, steps: 1, first: 3);

        Assert.Equal(model.Parameters.Gradients.ToArray(), sgd.StateOf(model).Slot("Momentum").ToArray());
    }

    [Fact]
    public void Access_Wrong_SaysWhatIsThere()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 4), other = new(3, seed: 0);
        Adam adam = new();
        OptimizerState state = adam.StateOf(model);

        Assert.Equal("Adam has no slot 'Momentum'; there are 'AverageGradient', 'AverageSquaredGradient'.", Message(() => state.Slot("Momentum").Clear()));
        Assert.Equal("Sgd has no slot 'Velocity'; there are 'Momentum'.", Message(() => new Sgd(1).StateOf(model).Slot("Velocity").Clear()));
        Assert.Equal("Adam: there are steps of 1 parameters but the model has 7; it is the state of another model.", Message(() => state.SetSteps(3, [3])));
        Assert.Equal("Adam: a parameter was moved 4 times in 3 steps of the model; it must be at least 0 and at most 3.", Message(() => state.SetSteps(3, [0, 1, 2, 3, 4, 3, 3])));
        Assert.Equal("Adam: the other state is one of Adam for another model; only a state of the same optimizer and model can be copied.", Message(() => state.CopyFrom(adam.StateOf(other))));
        Assert.Equal(0, state.Step);
    }

    private static string Message(Action action) => Assert.Throws<MinigradException>(action).Message;
}
