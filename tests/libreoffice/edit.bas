REM Edits a deck as a person would: opens it, does what a list of edits says, and saves it as .pptx.
REM Each line of the list is an edit and what it needs, with tabs between (see tests/libreoffice/__init__.py).
REM A macro that fails says so in the file of the list, and saves nothing.

Sub Edit(source, target, edits)
  Dim shown(0) As New com.sun.star.beans.PropertyValue
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  On Error GoTo Failed
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, shown())
  wanted = Split(Contents(edits), Chr(10))
  For number = LBound(wanted) To UBound(wanted)
    told = wanted(number)
    If told <> "" Then OneEdit(doc, Split(told, Chr(9)))
  Next
  saved(0).Name = "FilterName"
  saved(0).Value = "Impress MS PowerPoint 2007 XML"
  doc.storeToURL(ConvertToURL(target), saved())
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  file = FreeFile
  Open edits For Output As #file
  Print #file, "failed: " & told & ": " & Error$
  Close #file
  StarDesktop.terminate()
End Sub

Function Contents(path)
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(ConvertToURL(path)))
  stream.setEncoding("UTF-8")
  Dim none()
  Contents = stream.readString(none(), True)
  stream.closeInput()
End Function

Sub OneEdit(doc, asked)
  pages = doc.DrawPages
  Select Case asked(0)
    Case "reword"
      done = False
      For number = 0 To pages.Count - 1
        If Reworded(pages.getByIndex(number), asked(1), asked(2)) Then done = True
      Next
      If Not done Then Error 5
    Case "reword notes"
      done = False
      For number = 0 To pages.Count - 1
        If Reworded(pages.getByIndex(number).NotesPage, asked(1), asked(2)) Then done = True
      Next
      If Not done Then Error 5
    Case "delete"
      pages.remove(pages.getByIndex(CInt(asked(1)) - 1))
    Case "duplicate"
      doc.duplicate(pages.getByIndex(CInt(asked(1)) - 1))
    Case "move up"
      doc.CurrentController.setCurrentPage(pages.getByIndex(CInt(asked(1)) - 1))
      dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
      Dim none()
      dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:MovePageUp", "", 0, none())
    Case "add behind"
      pages.insertNewByIndex(CInt(asked(1)) - 1)
      fresh = pages.getByIndex(CInt(asked(1)))
      fresh.Layout = 1
      fresh.getByIndex(0).String = asked(2)
      fresh.getByIndex(1).String = Join(Split(asked(3), "; "), Chr(13))
    Case "retype chart"
      Retyped(pages.getByIndex(CInt(asked(1)) - 1), CInt(asked(2)) - 1, CDbl(asked(3)))
  End Select
End Sub

Function Reworded(page, before, after)
  Reworded = False
  For number = 0 To page.Count - 1
    shape = page.getByIndex(number)
    If shape.supportsService("com.sun.star.drawing.Text") Then
      paragraphs = shape.createEnumeration()
      While paragraphs.hasMoreElements()
        paragraph = paragraphs.nextElement()
        at = InStr(1, paragraph.String, before, 0)
        If at > 0 Then
          cursor = shape.createTextCursorByRange(paragraph.Start)
          cursor.goRight(at - 1, False)
          cursor.goRight(Len(before), True)
          cursor.String = after
          Reworded = True
        End If
      Wend
    End If
  Next
End Function

Sub Retyped(page, row, value)
  For number = 0 To page.Count - 1
    shape = page.getByIndex(number)
    If shape.supportsService("com.sun.star.presentation.ChartShape") Or _
       shape.supportsService("com.sun.star.drawing.OLE2Shape") Then
      model = shape.Model
      diagrams = model.getFirstDiagram().getCoordinateSystems()
      types = diagrams(0).getChartTypes()
      series = types(0).getDataSeries()
      sequences = series(0).getDataSequences()
      provider = model.getDataProvider()
      values = sequences(0).getValues()
      numbers = values.getData()
      numbers(row) = value
      provider.setDataByRangeRepresentation(values.getSourceRangeRepresentation(), numbers)
    End If
  Next
End Sub
