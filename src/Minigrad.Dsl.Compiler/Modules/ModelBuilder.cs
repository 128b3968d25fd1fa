using Minigrad.Compiler.Autodiff;
using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Builds a model's graphs: prediction, loss in evaluation, and training with its backward pass.</summary>
public sealed class ModelBuilder
{
    private readonly ModelSpec _spec;
    private readonly ErrorSink _errors;
    private readonly Signature _signature;
    private readonly SizeScope _scope;
    private readonly bool _isObserved;

    private ModelBuilder(ModelSpec spec, ErrorSink errors, Signature signature, SizeScope scope, bool isObserved)
    {
        (_spec, _errors, _signature, _scope, _isObserved) = (spec, errors, signature, scope, isObserved);
    }

    /// <summary>The compiled model, or <see langword="null"/> with the errors reported.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="isObserved">Whether every layer's output, and the gradient by it, is shown to hooks.</param>
    public static CompiledModel? Build(ModelSpec spec, ErrorSink errors, bool isObserved = false)
    {
        ModuleSpec root = spec.Root;
        Signature? signature = SignatureParser.Parse(root.Signature, new(root.Type.FullName, "", Place.Signature), errors);
        SizeScope scope = ScopeBuilder.Build(root, signature, errors);
        if (root.Layers.Count == 0)
        {
            if (root.DeclarationErrors.Count == 0)
            {
                errors.Report(RuleBook.NoLayers, new(root.Type.FullName, "", Place.Identifier), root.Type.Name);
            }

            return null;
        }

        int before = errors.Count;
        if (signature is not null)
        {
            SignatureNames.Check(root, signature, errors);
        }

        return signature is null || errors.Count > before ? null : new ModelBuilder(spec, errors, signature, scope, isObserved).Build();
    }

    private CompiledModel? Build()
    {
        ModelProgram predict = new(BuildMode.Evaluation, isObserved: _isObserved);
        ModelProgram train = new(BuildMode.Training, isObserved: _isObserved);
        if (BuildLayers(predict, out EquatableArray<ModelInput> inputs) is not { } predictions || BuildLayers(train, out _) is not { } trained || _errors.HasErrors)
        {
            return null;
        }

        AddPredictions(predict.Graph, predictions);
        AddPredictions(train.Graph, trained);
        LossBuilder losses = new(_spec.Root, _signature, _scope, _errors);
        Graph? loss = null;
        if (_spec.Root.Losses.Count > 0)
        {
            losses.Resolve(predictions);
            GraphBuilder alone = new();
            int? inEvaluation = losses.Add(alone, [.. predictions.Select((output, i) => losses.Compared.Contains(i) ? output with { Node = Source(alone, new ModelOutputOp(i), output) } : output)]);
            int? inTraining = losses.Add(train.Graph, trained);
            if (inEvaluation is null || inTraining is null)
            {
                return null;
            }

            loss = alone.ToGraph();
            BackwardBuilder.Build(train.Graph, inTraining.Value);
        }
        else
        {
            BackwardBuilder.Build(train.Graph, [.. trained.Select((output, i) => (output.Node, Source(train.Graph, new OutputGradientOp(i), output)))]);
        }

        return new(
            _spec,
            inputs,
            predictions.Select(output => new ModelOutput(output.Name, output.Axes)).ToEquatableArray(),
            inputs.SelectMany(input => input.Axes).SelectMany(axis => axis.Size.Names).Distinct().ToEquatableArray(),
            predict.Parameters.ToEquatableArray(),
            predict.Buffers.ToEquatableArray(),
            predict.Layers.ToEquatableArray(),
            losses.Targets,
            predict.Graph.ToGraph(),
            loss,
            train.Graph.ToGraph());
    }

    private IReadOnlyList<Value>? BuildLayers(ModelProgram program, out EquatableArray<ModelInput> inputs)
    {
        ModuleFrame frame = new(program, _spec, _spec.Root, "", "", _scope, _errors);
        IReadOnlyList<Value> given = frame.Inputs(_signature);
        IReadOnlyList<Value>? outputs = ModuleBuilder.Build(frame, _signature, given);
        inputs = given.Select((input, i) => new ModelInput(input.Name, input.Axes, program.HoldsIndices(i))).ToEquatableArray();
        return outputs;
    }

    private static void AddPredictions(GraphBuilder graph, IReadOnlyList<Value> outputs)
    {
        for (int i = 0; i < outputs.Count; i++)
        {
            graph.Output(OutputKind.Prediction, i, outputs[i].Node);
        }
    }

    private static int Source(GraphBuilder graph, Op op, Value output) => graph.Source(op, output.Axes.Select(axis => axis.Size));
}
