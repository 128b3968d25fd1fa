using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>The mean over all elements of a function of the user's, of output and target.</summary>
public sealed class Loss : LossDefinition
{
    public override string Kind => "Loss";

    public override bool TakesLabels => false;

    // A function that does not exist or does not fit is an error of the declaration already.
    public override int? Build(LossContext context, Value output) =>
        context.Loss.Function is { } function && FunctionErrors.Allow(function, context.Errors) ? context.Mean(Stabilizer.Run(function.Body!), output) : null;
}
