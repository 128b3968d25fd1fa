using Minigrad.Compiler.Ir;
using Minigrad.TestKit.Specs;
using Minigrad.Testing;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class GraphPrinterTests
{
    [Theory]
    [InlineData("perceptron")]
    [InlineData("batch norm of images")]
    public void Print_TrainingGraph_IsTheAcceptedText(string name) => Expect.Snapshot(GraphPrinter.Print(ModelCases.Find(name).Compile().Train), name);

    [Fact]
    public void Print_OptimisedGraph_IsTheAcceptedText() => Expect.Snapshot(GraphPrinter.Print(Passes.Optimizer.Run(ModelCases.Find("residual").Compile().Train)));
}
