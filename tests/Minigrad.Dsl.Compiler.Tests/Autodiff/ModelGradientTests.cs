using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class ModelGradientTests
{
    [Theory]
    [ClassData(typeof(Models))]
    public void Train_EveryModel_GradientsAreFiniteDifferences(string name)
    {
        ModelCase model = ModelCases.Find(name);
        Graph train = GraphVerifier.Verify(model.Compile().Train);
        Gradients.Verify(train, RandomInputs.For(train, model.Sizes));
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void Train_EveryModel_HasTheGradientOfEachParameterThatTheLossDependsOn(string name)
    {
        ModelCase model = ModelCases.Find(name);
        CompiledModel compiled = model.Compile();
        IEnumerable<int> expected = Enumerable.Range(0, compiled.Parameters.Count).Where(index => !compiled.Parameters[index].Layer.StartsWith("Extra", StringComparison.Ordinal));
        IEnumerable<int> actual = compiled.Train.Outputs.Where(output => output.Kind == OutputKind.ParameterGradient).Select(output => output.Index).Distinct().Order();
        Assert.Equal(expected, actual);
    }
}
