; The installer for Windows: for one person, without an administrator, in place of an earlier version.
; makensis -DVERSION=0.2.0 -DPAYLOAD=dist\editor-app -DOUTPUT=dist\editor-app-0.2.0-setup.exe packaging\windows\installer.nsi
; Administrators: setup.exe /S installs without a question, /D=C:\Folder (last, without quotes) says where,
; uninstall.exe /S takes it away. What people wrote, in %LOCALAPPDATA%\editor-app, is never touched.
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
Name "Editor App"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Editor App"
InstallDirRegKey HKCU "Software\Editor App" "InstallDir"
!ifdef ICON
Icon "${ICON}"
UninstallIcon "${ICON}"
!endif
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Editor App"
VIAddVersionKey "FileDescription" "Editor App, installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Editor App authors, MIT"
!include "MUI2.nsh"
!include "FileFunc.nsh"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\editor-app.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
LangString OPEN ${LANG_ENGLISH} "Editor App is open. Close it, and try again."
LangString OPEN ${LANG_SIMPCHINESE} "编辑台正在运行。请关闭后重试。"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Editor App"

!macro FREE
  ; A program that runs holds its file: one that can be renamed is free.
  ${If} ${FileExists} "$INSTDIR\editor-app.exe"
    ClearErrors
    Rename "$INSTDIR\editor-app.exe" "$INSTDIR\editor-app.free"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(OPEN)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    Rename "$INSTDIR\editor-app.free" "$INSTDIR\editor-app.exe"
  ${EndIf}
!macroend

Section
  !insertmacro FREE
  RMDir /r "$INSTDIR\_internal" ; a file that the new version lacks would be loaded all the same
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Editor App.lnk" "$INSTDIR\editor-app.exe"
  WriteRegStr HKCU "Software\Editor App" "InstallDir" "$INSTDIR"
  ; "Open with" for what the program reads; nobody's choice of a program is taken over.
  WriteRegStr HKCU "Software\Classes\Applications\editor-app.exe\shell\open\command" "" '"$INSTDIR\editor-app.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\editor-app.exe" "FriendlyAppName" "Editor App"
  !include "${TYPES}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Editor App"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\editor-app.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Editor App authors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  !insertmacro FREE
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\editor-app.exe"
  Delete "$INSTDIR\editor-app.com"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of somebody's own is in it
  Delete "$SMPROGRAMS\Editor App.lnk"
  DeleteRegKey HKCU "Software\Classes\Applications\editor-app.exe"
  DeleteRegKey HKCU "Software\Editor App"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
