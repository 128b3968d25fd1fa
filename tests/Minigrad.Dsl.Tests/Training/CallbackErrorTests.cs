using Xunit;

namespace Minigrad.Tests;

/// <summary>What a callback throws, and requests where there is nothing to leave out.</summary>
public class CallbackErrorTests
{
    private const string Whole = EventTrace.Epoch, Two = EventTrace.TwoBatches, Valid = EventTrace.Validation;

    [Theory]
    [InlineData("BeforeFit", "F(", "BeforeFit")]
    [InlineData("BeforeEpoch", "F( E( F)", "BeforeEpoch (epoch 1 of 1, batch 0 of 2)")]
    [InlineData("BeforeBatch", "F( E( b F)", "BeforeBatch (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("AfterPredict", "F( E( bp F)", "AfterPredict (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("AfterLoss", "F( E( bpl F)", "AfterLoss (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("AfterBackward", "F( E( bplg F)", "AfterBackward (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("BeforeStep", "F( E( bplgs F)", "BeforeStep (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("AfterStep", "F( E( bplgsS F)", "AfterStep (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("AfterBatch", "F( E( bplgsSB F)", "AfterBatch (epoch 1 of 1, batch 1 of 2)")]
    [InlineData("BeforeValidate", $"F( E( {Two} V( F)", "BeforeValidate (epoch 1 of 1, validation batch 0 of 2)")]
    [InlineData("v:BeforeBatch", $"F( E( {Two} V( b F)", "BeforeBatch (epoch 1 of 1, validation batch 1 of 2)")]
    [InlineData("v:AfterPredict", $"F( E( {Two} V( bp F)", "AfterPredict (epoch 1 of 1, validation batch 1 of 2)")]
    [InlineData("v:AfterLoss", $"F( E( {Two} V( bpl F)", "AfterLoss (epoch 1 of 1, validation batch 1 of 2)")]
    [InlineData("v:AfterBatch", $"F( E( {Two} V( bplB F)", "AfterBatch (epoch 1 of 1, validation batch 1 of 2)")]
    [InlineData("AfterValidate", $"F( E( {Two} {Valid} F)", "AfterValidate (epoch 1 of 1, validation batch 2 of 2)")]
    [InlineData("AfterEpoch", $"F( {Whole} F)", "AfterEpoch (epoch 1 of 1, batch 2 of 2)")]
    [InlineData("AfterFit", $"F( {Whole} F)", "AfterFit (epoch 1 of 1, batch 2 of 2)")]
    public void Exception_InAnEvent_NamesCallbackAndEventAndEndsWithAfterFit(string place, string events, string where)
    {
        EventTrace before = new(order: -1), after = new(order: 1);
        EventTrace trace = new() { At = place, Ask = _ => throw new InvalidOperationException("Broken.") };
        LinearModel model = new(3, seed: 1);
        Learner<LinearModel> learner = new(model, ToyData.Short(), new Sgd(0.1f));

        MinigradException exception = Assert.Throws<MinigradException>(() => learner.Fit(1, callbacks: [before, trace, after]));

        Assert.Equal($"Callback EventTrace failed in {where}: Broken.", exception.Message);
        Assert.Equal("Broken.", Assert.IsType<InvalidOperationException>(exception.InnerException).Message);
        Assert.Equal(events, trace.ToString());
        Assert.Equal(place == "BeforeFit" ? "F( F)" : events, before.ToString());
        Assert.Equal(place == "BeforeFit" ? "" : "F)", after.ToString().Split(' ')[^1]);
        Assert.Equal(place == "AfterFit" ? StopReason.Completed : StopReason.Failed, before.ReasonInAfterFit);
        Assert.True(!model.Parameters.HasGradients || model.Parameters.Gradients.IndexOfAnyExcept(0f) < 0);

        Assert.Equal(StopReason.Completed, learner.Fit(1).StopReason);
    }

    [Fact]
    public void OperationCanceled_InAnEvent_ArrivesAsItIs()
    {
        EventTrace trace = new() { At = "AfterLoss", Ask = _ => throw new OperationCanceledException("Own.") };

        OperationCanceledException exception = Assert.Throws<OperationCanceledException>(() => Learner().Fit(1, callbacks: [trace]));

        Assert.Equal("Own.", exception.Message);
        Assert.Equal("F( E( bpl F)", trace.ToString());
        Assert.Equal(StopReason.Cancelled, trace.ReasonInAfterFit);
    }

    [Fact]
    public void AfterFit_OfTwoThatThrow_RunsAllAndGivesTheFirstException()
    {
        EventTrace first = new() { At = "AfterFit", Ask = _ => throw new InvalidOperationException("One.") };
        EventTrace second = new() { At = "AfterFit", Ask = _ => throw new InvalidOperationException("Two.") };
        EventTrace third = new();

        MinigradException exception = Assert.Throws<MinigradException>(() => Learner().Fit(1, callbacks: [first, second, third]));

        Assert.EndsWith("One.", exception.Message, StringComparison.Ordinal);
        Assert.All([first, second, third], trace => Assert.EndsWith("F)", trace.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SkipBatch", "BeforeFit", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipBatch", "BeforeEpoch", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipBatch", "AfterStep", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipBatch", "AfterBatch", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipBatch", "BeforeValidate", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipBatch", "AfterFit", "from BeforeBatch to BeforeStep, in validation to AfterLoss")]
    [InlineData("SkipStep", "AfterStep", "from BeforeBatch to BeforeStep of a training batch")]
    [InlineData("SkipStep", "v:AfterLoss", "from BeforeBatch to BeforeStep of a training batch")]
    [InlineData("SkipStep", "AfterEpoch", "from BeforeBatch to BeforeStep of a training batch")]
    [InlineData("EndEpoch", "BeforeFit", "from BeforeEpoch to AfterEpoch")]
    [InlineData("EndEpoch", "AfterFit", "from BeforeEpoch to AfterEpoch")]
    public void Request_WhereThereIsNothingToLeaveOut_SaysWhereToCallIt(string request, string place, string rule)
    {
        EventTrace trace = new()
        {
            At = place,
            Ask = state => (request == "SkipBatch" ? state.SkipBatch : request == "SkipStep" ? (Action)state.SkipStep : state.EndEpoch)(),
        };

        MinigradException exception = Assert.Throws<MinigradException>(() => Learner().Fit(1, callbacks: [trace]));

        Assert.EndsWith($"{request} was called in {place.Split(':')[^1]}, where there is nothing to leave out; call it {rule}.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_OfTheModel_ArrivesAsItIsAfterAfterFit()
    {
        Dataset data = new(new float[8], [2], (int[])[0, 1, 7, 2]);
        EventTrace trace = new();

        MinigradException exception = Assert.Throws<MinigradException>(
            () => new Learner<SoftmaxModel>(new(2, 3, seed: 1), new(new(data, 2)), new Sgd(0.1f)).Fit(1, callbacks: [trace]));

        Assert.Contains("7", exception.Message, StringComparison.Ordinal);
        Assert.Equal("F( E( bplgsSB b F)", trace.ToString());
        Assert.Equal(StopReason.Failed, trace.ReasonInAfterFit);
    }

    [Fact]
    public void Fit_InsideAFit_IsRefused()
    {
        Learner<LinearModel> learner = Learner();
        EventTrace trace = new() { At = "AfterEpoch", Ask = _ => learner.Fit(1) };

        MinigradException exception = Assert.Throws<MinigradException>(() => learner.Fit(1, callbacks: [trace]));

        Assert.EndsWith("LinearModel: a fit was begun while this learner's fit is running; let it end first.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Callback_GivenTwice_IsRefused()
    {
        EventTrace trace = new();
        Learner<LinearModel> learner = new(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f), [trace]);

        Assert.Equal(
            "The same EventTrace was given twice; it would get every event twice: give it to the learner or to the fit.",
            Assert.Throws<MinigradException>(() => learner.Fit(1, callbacks: [trace])).Message);
    }

    private static Learner<LinearModel> Learner() => new(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f));
}
