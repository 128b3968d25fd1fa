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
    private readonly EquatableArray<Axis> _input;
    private readonly bool _isObserved;

    private ModelBuilder(ModelSpec spec, ErrorSink errors, Signature signature, SizeScope scope, bool isObserved)
    {
        (_spec, _errors, _signature, _scope, _isObserved) = (spec, errors, signature, scope, isObserved);
        _input = ScopeBuilder.InputAxes(signature, scope);
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

        return signature is null ? null : new ModelBuilder(spec, errors, signature, scope, isObserved).Build();
    }

    private CompiledModel? Build()
    {
        ModelProgram predict = new(BuildMode.Evaluation, isObserved: _isObserved);
        ModelProgram train = new(BuildMode.Training, isObserved: _isObserved);
        if (BuildLayers(predict) is not { } prediction || BuildLayers(train) is not { } trained || _errors.HasErrors)
        {
            return null;
        }

        CheckLosses(prediction);
        predict.Graph.Output(OutputKind.Prediction, 0, prediction.Node);
        train.Graph.Output(OutputKind.Prediction, 0, trained.Node);
        TargetSpec target = TargetSpec.None;
        Graph? loss = null;
        if (_spec.Root.Losses.Count > 0)
        {
            GraphBuilder alone = new();
            int output = alone.Source(new ModelOutputOp(), prediction.Axes.Select(axis => axis.Size));
            int? inEvaluation = AddLoss(alone, prediction with { Node = output }, out target);
            int? inTraining = AddLoss(train.Graph, trained, out _);
            if (inEvaluation is null || inTraining is null)
            {
                return null;
            }

            loss = alone.ToGraph();
            BackwardBuilder.Build(train.Graph, inTraining.Value);
        }
        else
        {
            int seed = train.Graph.Source(new OutputGradientOp(), trained.Axes.Select(axis => axis.Size));
            BackwardBuilder.Build(train.Graph, trained.Node, seed);
        }

        return new(
            _spec,
            _input,
            prediction.Axes,
            _input.SelectMany(axis => axis.Size.Names).Distinct().ToEquatableArray(),
            predict.Parameters.ToEquatableArray(),
            predict.Buffers.ToEquatableArray(),
            predict.Layers.ToEquatableArray(),
            target,
            predict.Graph.ToGraph(),
            loss,
            train.Graph.ToGraph());
    }

    private Value? BuildLayers(ModelProgram program)
    {
        int node = program.Graph.Source(new InputOp(), _input.Select(axis => axis.Size));
        ModuleFrame frame = new(program, _spec, _spec.Root, "", "", _scope, _errors);
        return ModuleBuilder.Build(frame, _signature, new(node, _input, InputResolver.InputName, InputResolver.InputName, frame.At("", Place.Signature)));
    }

    private void CheckLosses(Value output)
    {
        ModuleSpec root = _spec.Root;
        if (root.Losses.Count > 1)
        {
            _errors.Report(RuleBook.SeveralLosses, new(root.Type.FullName, "", Place.Loss(1)), root.Type.Name, Size.Format(root.Losses.Count));
        }

        if (root.Losses.Count > 0 && root.Losses[0].Outputs is { Count: > 0 } named && named[0].Name != output.Name)
        {
            Place where = new(root.Type.FullName, "", Place.LossOutput(0));
            _errors.Report(RuleBook.LossOutputUnknown, where, root.Losses[0].Kind, named[0].Name, root.Type.Name, output.Name);
        }
    }

    private int? AddLoss(GraphBuilder graph, Value output, out TargetSpec target)
    {
        LossSpec spec = _spec.Root.Losses[0];
        LossDefinition definition = LayerCatalogue.FindLoss(spec.Kind) ?? throw new InvalidOperationException($"The catalogue has no loss '{spec.Kind}'.");
        target = definition.TakesLabels ? TargetSpec.Labels : TargetSpec.Values;
        graph.Layer = definition.Kind;
        EquatableArray<Size> shape = output.Axes.Select(axis => axis.Size).ToEquatableArray();
        int node = graph.Source(new TargetOp(definition.TakesLabels), definition.TakesLabels ? shape.Take(shape.Count - 1) : shape);
        int? loss = definition.Build(new(graph, node, _spec.Root.Type.FullName, 0, spec, _errors), output);
        if (loss is { } id)
        {
            graph.Output(OutputKind.Loss, 0, id);
        }

        return loss;
    }
}
