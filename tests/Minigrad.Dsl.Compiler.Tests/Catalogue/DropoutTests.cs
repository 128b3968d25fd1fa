using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class DropoutTests
{
    [Fact]
    public void Predict_Dropout_IsTheInputItself()
    {
        CompiledModel model = Spec.Model("batch 3 -> batch 3").Layer("Drop", "Dropout").CompileValid();
        Assert.IsType<InputOp>(Assert.Single(model.Predict.Nodes).Op);
    }

    [Fact]
    public void Train_Dropout_MultipliesByTheMask()
    {
        Graph train = Spec.Model("batch 3 -> batch 3").Layer("Drop", "Dropout", ("Probability", 0.25)).CompileValid().Train;
        GraphInputs inputs = RandomInputs.For(train, 1, ("batch", 4));
        inputs.Mask = (op, shape) => Tensor.From(shape, i => op.Probability * i);
        Assert.Equal(inputs.Input.Values.Select((x, i) => x * 0.25 * i), GraphInterpreter.Evaluate(train, inputs).Prediction.Values);
    }

    [Fact]
    public void Train_TwoDropouts_HaveStreamsOfTheirOwn()
    {
        Graph train = Spec.Model("batch 3 -> batch 3").Layer("A", "Dropout").Layer("B", "Dropout").CompileValid().Train;
        Assert.Equal([0, 1], train.Nodes.Select(node => node.Op).OfType<DropoutMaskOp>().Select(mask => mask.Stream));
    }
}
