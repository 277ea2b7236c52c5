/// The questionnaire as a workbook: it goes out to departments with the choices as drop-downs, and
/// comes back as answers that a person looks at before they are saved.
///
/// What comes back is a stranger's file: it is unpacked within limits, never computed, and every
/// cell is checked like a field of a form.
@NullMarked
package org.weft.assessment.workbook;

import org.jspecify.annotations.NullMarked;
