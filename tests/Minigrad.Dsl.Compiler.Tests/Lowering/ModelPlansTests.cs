using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

/// <summary>The plans of a model: what hooks and the gradient of the input add, and that they take nothing from those who do not ask.</summary>
public sealed class ModelPlansTests
{
    [Theory]
    [ClassData(typeof(Models))]
    public void ObservedPlans_EveryModel_ShowEachLayerOnceInOrder(string name)
    {
        CompiledModel model = ModelCases.Find(name).Compile();
        ModelPlans plans = ModelPlans.Of(model);
        IEnumerable<int> all = Enumerable.Range(0, model.Layers.Count);

        Assert.Equal(all, Shown(plans.ObservedPredict, isGradient: false));
        Assert.Equal(all, Shown(plans.ObservedTrain, isGradient: false));
        Assert.Equal(all, Shown(plans.ObservedTrain, isGradient: true).Order());
        Assert.Empty(Shown(plans.Predict, isGradient: false).Concat(Shown(plans.Train, isGradient: false)).Concat(Shown(plans.Train, isGradient: true)));
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void ObservedPlans_WhatIsShown_IsMemoryThatOnlyTheLayersReadersRead(string name)
    {
        ModelPlans plans = ModelPlans.Of(ModelCases.Find(name).Compile());
        foreach (Plan plan in new[] { plans.ObservedPredict, plans.ObservedTrain })
        {
            List<Step> steps = [.. plan.Steps];
            foreach (Step shown in steps.Where(step => step.Kernel is ObserveKernel))
            {
                int at = steps.IndexOf(shown);
                Assert.Equal(StorageKind.Slot, shown.Output.Kind);
                Assert.Contains(steps.Take(at), step => step.Output == shown.Output);
                Assert.DoesNotContain(steps.Take(at), step => step.Inputs.Any(input => input.Storage == shown.Output));
            }
        }
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void TrainPlan_WithoutTheGradientOfTheInput_IsWhatItWouldBeIfThatWereUnknown(string name)
    {
        CompiledModel model = ModelCases.Find(name).Compile();
        Graph without = model.Train with { Outputs = model.Train.Outputs.Where(output => output.Kind != OutputKind.InputGradient).ToEquatableArray() };

        Plan plan = ModelPlans.Of(model).Train;
        Plan alone = Lowerer.Lower(Passes.Optimizer.Run(without), model, keepsInputs: true);

        Assert.Equal(model.Inputs.Select(input => input.IsIndices), plan.InputGradients.Select(gradient => gradient is null));
        Assert.Equal(alone.Steps.Select(Form), plan.Steps.Where(step => !step.IsForInput).Select(Form));

        // A mask that stands before everything learned is kept for the sake of the input alone.
        Assert.InRange(Memory(plan.Slots), 0, Memory(alone.Slots) + plan.Kept.Sum(kept => Estimate(kept.Length)));
    }

    private static long Memory(EquatableArray<EquatableArray<Size>> slots) => slots.Sum(lengths => lengths.Max(Estimate));

    private static long Estimate(Size length) => length.Evaluate(length.Names.Distinct().ToDictionary(name => name, _ => 64L));

    private static IEnumerable<int> Shown(Plan plan, bool isGradient) =>
        plan.Steps.Where(step => step.IsGradient == isGradient).Select(step => step.Kernel).OfType<ObserveKernel>().Select(kernel => kernel.Layer);

    private static string Form(Step step) =>
        $"{step.Kernel} {step.Layers}: {string.Join(", ", step.Inputs.Select(input => input.Storage.Kind))} -> {step.Output.Kind}";
}
