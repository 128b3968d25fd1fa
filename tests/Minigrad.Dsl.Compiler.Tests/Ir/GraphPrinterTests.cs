using Minigrad.Compiler.Ir;
using Minigrad.TestKit;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class GraphPrinterTests
{
    [Theory]
    [InlineData("perceptron")]
    [InlineData("batch norm of images")]
    public void Print_TrainingGraph_IsTheAcceptedText(string name) => Snapshot.Verify(GraphPrinter.Print(ModelCases.Find(name).Compile().Train), name);

    [Fact]
    public void Print_OptimisedGraph_IsTheAcceptedText() => Snapshot.Verify(GraphPrinter.Print(Passes.Optimizer.Run(ModelCases.Find("residual").Compile().Train)));
}
