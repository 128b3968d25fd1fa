using System.Text;
using Xunit;

namespace Minigrad.Tests;

/// <summary>
/// Writes the events of a fit as a text, one letter each but for the brackets of fit, epoch and validation: <c>F( E( bplgsSB V( bplB V) E) F)</c>. At one event it makes
/// a request. At each it checks what must hold there.
/// </summary>
internal sealed class EventTrace(string name = "", int order = 0) : Callback
{
    public const string TwoBatches = "bplgsSB bplgsSB", Validation = "V( bplB bplB V)", Epoch = $"E( {TwoBatches} {Validation} E)";

    private static readonly Dictionary<string, string> s_letters = new()
    {
        [nameof(BeforeFit)] = "F(",
        [nameof(BeforeEpoch)] = " E( ",
        [nameof(BeforeBatch)] = "b",
        [nameof(AfterPredict)] = "p",
        [nameof(AfterLoss)] = "l",
        [nameof(AfterBackward)] = "g",
        [nameof(BeforeStep)] = "s",
        [nameof(AfterStep)] = "S",
        [nameof(AfterCancelBatch)] = "x",
        [nameof(AfterBatch)] = "B ",
        [nameof(BeforeValidate)] = " V( ",
        [nameof(AfterValidate)] = " V)",
        [nameof(AfterCancelEpoch)] = "X",
        [nameof(AfterEpoch)] = " E)",
        [nameof(AfterCancelFit)] = " Z",
        [nameof(AfterFit)] = " F)",
    };

    private bool _asked;

    public StringBuilder Text { get; init; } = new();

    /// <summary>The event of the request; with <c>v:</c> before it, the one of a validation batch.</summary>
    public string At { get; init; } = "";

    public Action<TrainingState>? Ask { get; init; }

    public StopReason? ReasonInAfterFit { get; private set; }

    public override int Order => order;

    public override string ToString() => string.Join(' ', Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public override void BeforeFit(TrainingState state) => Happens(nameof(BeforeFit), state);

    public override void BeforeEpoch(TrainingState state) => Happens(nameof(BeforeEpoch), state);

    public override void BeforeBatch(TrainingState state) => Happens(nameof(BeforeBatch), state);

    public override void AfterPredict(TrainingState state) => Happens(nameof(AfterPredict), state);

    public override void AfterLoss(TrainingState state) => Happens(nameof(AfterLoss), state);

    public override void AfterBackward(TrainingState state) => Happens(nameof(AfterBackward), state);

    public override void BeforeStep(TrainingState state) => Happens(nameof(BeforeStep), state);

    public override void AfterStep(TrainingState state) => Happens(nameof(AfterStep), state);

    public override void AfterCancelBatch(TrainingState state) => Happens(nameof(AfterCancelBatch), state);

    public override void AfterBatch(TrainingState state)
    {
        if (!state.IsStepSkipped)
        {
            AssertNoGradients(state);
        }

        Happens(nameof(AfterBatch), state);
    }

    public override void BeforeValidate(TrainingState state)
    {
        Assert.False(state.IsTraining);
        AssertNoGradients(state);
        Happens(nameof(BeforeValidate), state);
    }

    public override void AfterValidate(TrainingState state)
    {
        Assert.False(state.IsTraining);
        Happens(nameof(AfterValidate), state);
    }

    public override void AfterCancelEpoch(TrainingState state) => Happens(nameof(AfterCancelEpoch), state);

    public override void AfterEpoch(TrainingState state)
    {
        Assert.True(state.IsTraining);
        Assert.Same(state.Result, state.History[^1]);
        Happens(nameof(AfterEpoch), state);
    }

    public override void AfterCancelFit(TrainingState state)
    {
        Assert.NotNull(state.StopReason);
        Happens(nameof(AfterCancelFit), state);
    }

    public override void AfterFit(TrainingState state)
    {
        Assert.True(state.IsTraining);
        ReasonInAfterFit = state.StopReason;
        Happens(nameof(AfterFit), state);
    }

    private static void AssertNoGradients(TrainingState state)
    {
        ParameterSet parameters = state.Model.Parameters;
        Assert.True(!parameters.HasGradients || parameters.Gradients.IndexOfAnyExcept(0f) < 0);
    }

    private void Happens(string happening, TrainingState state)
    {
        string letter = s_letters[happening];
        Text.Append(name.Length == 0 ? letter : $"{name}{letter.Trim()} ");
        string place = state.IsTraining || happening.EndsWith("Validate", StringComparison.Ordinal) ? happening : $"v:{happening}";
        if (!_asked && place == At)
        {
            _asked = true;
            Ask!(state);
        }
    }
}
