package org.weft.scoring.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Reception.Accepted;
import org.weft.scoring.answer.Reception.Refused;
import org.weft.scoring.answer.Refusal.Reason;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Text;

class IntakeTest {
  private static final List<Option> OPTIONS =
      List.of(option("web", false), option("print", false), option("nothing", true));
  private static final Item YES_NO = item("Q", Kind.YesNo.DEFAULT);
  private static final Item CHOICE = item("C", new Kind.Choice(OPTIONS));
  private static final Item CHOICES = item("M", new Kind.Choices(OPTIONS, Kind.Ticks.SUM, null));
  private static final Item NUMBER = item("N", new Kind.Numeric(null, 0.0, 100.5, null));
  private static final Item LOG =
      item("L", new Kind.Numeric(new NumberScore.Log(1, 10, 100, true), null, null, null));
  private static final Item DATE = item("D", new Kind.Day());
  private static final Item PROSE = item("P", new Kind.Prose());
  private static final Item FILE = item("F", new Kind.File());
  private static final Item LENIENT =
      item("X", Kind.YesNo.DEFAULT).with(new Item.Answering(false, true, true, Item.Evidence.NONE));
  private static final Item INSIDE = item("R", Kind.YesNo.DEFAULT);

  private static final Item BESIDE = item("R2", Kind.YesNo.DEFAULT);

  private static final Framework FRAMEWORK =
      Framework.of(
          About.of("intake", "1", text("Intake")),
          Overall.DEFAULT,
          List.of(
              area("A", YES_NO, CHOICE, CHOICES, NUMBER, LOG, DATE, PROSE, FILE, LENIENT),
              area("B", INSIDE, BESIDE).with(Repeat.over("service"))));
  private static final Intake INTAKE = new Intake(FRAMEWORK);

  private static Text text(String text) {
    return Text.of("en", text);
  }

  private static Option option(String code, boolean exclusive) {
    return new Option(code, text(code), 10.0, exclusive);
  }

  private static Item item(String code, Kind kind) {
    return Item.of(code, text(code), kind);
  }

  private static Area area(String code, Item... items) {
    return Area.of(code, text(code), Rules.DEFAULT, Area.Children.of(items));
  }

  private static Answer accepted(Item item, String raw) {
    return ((Accepted) INTAKE.accept(item, raw)).answer();
  }

  private static String refused(Item item, String raw) {
    return ((Refused) INTAKE.accept(item, raw)).refusal().sentence();
  }

  @Test
  void yesAndNoAreAnswers() {
    assertThat(accepted(YES_NO, "yes")).isEqualTo(new Answer.Chosen("yes", List.of("yes")));
    assertThat(accepted(YES_NO, "no").raw()).isEqualTo("no");
    assertThat(refused(YES_NO, "Yes"))
        .isEqualTo("'Yes' is not an option of item 'Q'; choose from yes, no.");
    assertThat(refused(YES_NO, "none")).contains("not an option");
  }

  @Test
  void anEmptyAnswerIsUnanswered() {
    for (var item : FRAMEWORK.tree().items()) {
      assertThat(accepted(item, "")).isEqualTo(Answer.UNANSWERED);
      assertThat(accepted(item, "  ")).isEqualTo(Answer.UNANSWERED);
    }
    assertThat(Answer.UNANSWERED.raw()).isEmpty();
  }

  @Test
  void aChoiceIsOneOfItsOptions() {
    assertThat(accepted(CHOICE, "web")).isEqualTo(new Answer.Chosen("web", List.of("web")));
    assertThat(refused(CHOICE, "web;print"))
        .isEqualTo("'web;print' is not an option of item 'C'; choose from web, print, nothing.");
  }

  @Test
  void aRefusalListsTheFirstOfManyOptions() {
    var many = new java.util.ArrayList<Option>();
    for (var i = 1; i <= 14; i++) {
      many.add(option("o" + i, false));
    }
    assertThat(refused(item("Z", new Kind.Choice(many)), "x"))
        .endsWith("choose from o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12 and 2 more.");
    assertThat(refused(item("Z", new Kind.Choice(many.subList(0, 12))), "x")).endsWith(", o12.");
  }

  @Test
  void severalOptionsAreJoinedBySemicolons() {
    assertThat(accepted(CHOICES, "print;web"))
        .isEqualTo(new Answer.Chosen("print;web", List.of("print", "web")));
    assertThat(accepted(CHOICES, "nothing")).isInstanceOf(Answer.Chosen.class);
    assertThat(accepted(CHOICES, "none")).isEqualTo(new Answer.Chosen("none", List.of()));
    assertThat(refused(CHOICES, "web;")).startsWith("'' is not an option");
    assertThat(refused(CHOICES, "web;radio")).startsWith("'radio' is not an option");
    assertThat(refused(CHOICES, "web;web")).isEqualTo("Option 'web' of item 'M' is ticked twice.");
    assertThat(refused(CHOICES, "web;nothing"))
        .isEqualTo("Option 'nothing' of item 'M' stands alone; untick it or the others.");
    assertThat(refused(CHOICES, "web;none")).startsWith("Option 'none' of item 'M' stands alone");
  }

  @Test
  void aNumberHasAPointAndNoGrouping() {
    assertThat(accepted(NUMBER, " 12.5 ")).isEqualTo(new Answer.Quantity("12.5", 12.5));
    assertThat(accepted(NUMBER, "+1e1")).isEqualTo(new Answer.Quantity("+1e1", 10));
    for (var wrong :
        List.of(
            "12,5",
            "1 000",
            "1_000",
            "0x1",
            "NaN",
            "Infinity",
            "1e999",
            "12d",
            "-",
            "e5",
            ".",
            "١٢")) {
      assertThat(refused(NUMBER, wrong)).contains("is not a number for item 'N'");
    }
  }

  @Test
  void aNumberIsWithinItsLimits() {
    assertThat(accepted(NUMBER, "0")).isEqualTo(new Answer.Quantity("0", 0));
    assertThat(accepted(NUMBER, "100.5")).isEqualTo(new Answer.Quantity("100.5", 100.5));
    assertThat(refused(NUMBER, "-0.1"))
        .isEqualTo("-0.1 is too small for item 'N'; the least is 0.");
    assertThat(refused(NUMBER, "100.6 "))
        .isEqualTo("100.6 is too large for item 'N'; the most is 100.5.");
  }

  @Test
  void logarithmsNeedNumbersAboveZero() {
    assertThat(accepted(LOG, "0.001")).isEqualTo(new Answer.Quantity("0.001", 0.001));
    assertThat(refused(LOG, "0")).isEqualTo("0 is not above 0, which item 'L' needs.");
    assertThat(refused(LOG, "-1")).contains("not above 0");
  }

  @Test
  void aDateIsWrittenYearFirst() {
    assertThat(accepted(DATE, "2026-11-21")).isEqualTo(new Answer.Words("2026-11-21"));
    assertThat(refused(DATE, "21.11.2026"))
        .isEqualTo("'21.11.2026' is not a date for item 'D'; write it like 2026-11-21.");
    assertThat(refused(DATE, "2026-02-30")).contains("is not a date");
  }

  @Test
  void wordsAreKeptAsTheyAre() {
    assertThat(accepted(PROSE, " a, b\nc ")).isEqualTo(new Answer.Words(" a, b\nc "));
    assertThat(accepted(PROSE, "none")).isEqualTo(new Answer.Words("none"));
    assertThat(accepted(FILE, "plan.pdf")).isEqualTo(new Answer.Words("plan.pdf"));
  }

  @Test
  void reservedWordsAreTakenWhereTheItemAllowsThem() {
    assertThat(accepted(LENIENT, "n/a")).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(accepted(LENIENT, "unknown")).isEqualTo(Answer.UNKNOWN);
    assertThat(refused(YES_NO, "n/a")).isEqualTo("'n/a' is not allowed for item 'Q'.");
    assertThat(refused(PROSE, "unknown")).isEqualTo("'unknown' is not allowed for item 'P'.");
    assertThat(Answer.NOT_APPLICABLE.raw()).isEqualTo("n/a");
    assertThat(Answer.UNKNOWN.raw()).isEqualTo("unknown");
  }

  @Test
  void answersOfOneWordAreShared() {
    assertThat(accepted(CHOICE, "web"))
        .isSameAs(accepted(CHOICE, new StringBuilder("web").toString()));
  }

  @Test
  void answersAreGatheredByItemAndInstance() {
    var gathering = INTAKE.gathering();
    assertThat(gathering.put("Q", "yes")).isInstanceOf(Accepted.class);
    assertThat(gathering.put("", "C", "web")).isInstanceOf(Accepted.class);
    assertThat(gathering.put("mail", "R", "no")).isInstanceOf(Accepted.class);
    assertThat(gathering.put("search", "R", "")).isInstanceOf(Accepted.class);
    var answers = gathering.answers();
    assertThat(answers.to("Q").raw()).isEqualTo("yes");
    assertThat(answers.to("M")).isEqualTo(Answer.UNANSWERED);
    assertThat(answers.single()).containsOnlyKeys("Q", "C");
    assertThat(answers.instances("service")).containsExactly("mail", "search");
    assertThat(answers.instances("museum")).isEmpty();
    assertThat(answers.of("service", "mail")).containsOnlyKeys("R");
    assertThat(answers.of("service", "maps")).isEmpty();
    assertThat(Answers.NONE.to("Q")).isEqualTo(Answer.UNANSWERED);
  }

  @Test
  void anInstanceKeepsAllItsAnswersAndNoneTwice() {
    var gathering = INTAKE.gathering();
    gathering.put("mail", "R", "no");
    gathering.put("mail", "R2", "yes");
    gathering.put("search", "R2", "");
    assertThat(reason(gathering.put("mail", "R", "yes"))).isEqualTo(Reason.ANSWERED_TWICE);
    assertThat(reason(gathering.put("search", "R2", "no"))).isEqualTo(Reason.ANSWERED_TWICE);
    assertThat(reason(gathering.put("maps", "R", "maybe"))).isEqualTo(Reason.NOT_AN_OPTION);
    var answers = gathering.answers();
    assertThat(answers.of("service", "mail").get("R").raw()).isEqualTo("no");
    assertThat(answers.of("service", "mail").get("R2").raw()).isEqualTo("yes");
    assertThat(answers.of("service", "search").get("R2")).isEqualTo(Answer.UNANSWERED);
    assertThat(answers.instances("service")).containsExactly("mail", "search", "maps");
  }

  @Test
  void whatBelongsNowhereIsRefused() {
    var gathering = INTAKE.gathering();
    assertThat(reason(gathering.put("Z", "yes"))).isEqualTo(Reason.NO_SUCH_ITEM);
    assertThat(reason(gathering.put("A", "yes"))).isEqualTo(Reason.NO_SUCH_ITEM);
    assertThat(reason(gathering.put("mail", "Q", "yes"))).isEqualTo(Reason.INSTANCE_UNWANTED);
    assertThat(reason(gathering.put("R", "yes"))).isEqualTo(Reason.INSTANCE_MISSING);
    assertThat(reason(gathering.put("", "R", "yes"))).isEqualTo(Reason.INSTANCE_MISSING);
    assertThat(reason(gathering.put("Q", "maybe"))).isEqualTo(Reason.NOT_AN_OPTION);
    gathering.put("Q", "");
    assertThat(reason(gathering.put("Q", "yes"))).isEqualTo(Reason.ANSWERED_TWICE);
    assertThat(gathering.answers().to("Q")).isEqualTo(Answer.UNANSWERED);
    assertThat(((Refused) gathering.put("R", "yes")).refusal().sentence())
        .isEqualTo("Item 'R' is answered once for each service: name the instance.");
  }

  private static Reason reason(Reception reception) {
    return ((Refused) reception).refusal().reason();
  }
}
