package org.weft.account.team.web;

import java.util.List;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;

/// The form by which a role is given.
///
/// @param url where it is sent
/// @param people whom it can be given; empty when only new people can be invited
/// @param anywhere whether the city or network is chosen here
/// @param organisations the names of those that are known, to choose from while typing
/// @param partners whether partners can be brought in here
/// @param reaches all, asked or named sections; empty where there are no contributors
/// @param latest until when at most, in words; empty for without end
public record GiveView(
    String url,
    String title,
    String lede,
    List<Crumb> crumbs,
    TeamFields fields,
    GiveForm form,
    List<Choice> people,
    List<Choice> roles,
    boolean anywhere,
    boolean partners,
    List<String> organisations,
    List<Choice> reaches,
    List<Choice> sections,
    String latest) {}
