; The installer: for one user, without an administrator. winbuild/setup.py calls makensis with
; VERSION, SOURCE (the frozen folder), OUTPUT, PICTURES, and QUICK for a trial's throw-away setup.
; Exit codes of a silent run: 2 damaged or cancelled, 3 the program runs, 4 a newer version is
; installed, 5 this Windows is too old.

Unicode true
Target amd64-unicode ; runs in a 64-bit Wine alone; the program is 64-bit anyway
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
CRCCheck force
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!define PROGRAM "KeHoach"
!define NAME "Kế hoạch"
!define PACKAGE "KeHoach.Package.1"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define DATA "$LOCALAPPDATA\${PROGRAM}"
!define OLDEST_BUILD 17763 ; Windows 10 1809, which Qt 6 needs

Name "${NAME}"
Caption "Cài đặt ${NAME} ${VERSION}"
UninstallCaption "Gỡ ${NAME} ${VERSION}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${PROGRAM}"
InstallDirRegKey HKCU "Software\${PROGRAM}" "InstallDir"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Apache-2.0"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define MUI_ICON "${PICTURES}\kehoach.ico"
!define MUI_UNICON "${PICTURES}\kehoach.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURES}\side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURES}\side.bmp"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình giữ kế hoạch cải cách hành chính và năng lực cạnh tranh của cơ quan, làm việc không cần mạng.$\r$\n$\r$\nCài cho riêng tài khoản này, không cần quyền quản trị. Dữ liệu đã có được giữ nguyên.$\r$\n$\r$\nBấm Tiến để bắt đầu."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Đã cài xong"
!define MUI_FINISHPAGE_TEXT "Mở ${NAME} từ biểu tượng trên màn hình nền hoặc trong trình đơn Start.$\r$\n$\r$\nDữ liệu của cơ quan nằm ở$\r$\n${DATA}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME} ngay"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Gỡ chương trình khỏi tài khoản này. Dữ liệu của cơ quan được giữ lại ở ${DATA}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Đã gỡ chương trình"
!define MUI_FINISHPAGE_TEXT "Dữ liệu của cơ quan vẫn còn nguyên ở$\r$\n${DATA}$\r$\n$\r$\nCài lại chương trình là dùng tiếp được. Chỉ xoá thư mục ấy khi chắc chắn không cần nữa."
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "Vietnamese"

!macro Refuse CODE WORDS
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A running program holds its own file open: half an upgrade and half a removal are refused alike.
!macro RefuseIfRunning WHAT
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${If} ${Errors}
      !insertmacro Refuse 3 "${NAME} đang mở. Chưa có gì thay đổi. Hãy đóng cửa sổ ${NAME} rồi ${WHAT} lại."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse 5 "${NAME} cần Windows 10 bản 1809 trở lên, loại 64 bit. Máy này cũ hơn nên chưa cài gì. Hãy cập nhật Windows hoặc dùng máy khác."
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro Refuse 4 "Máy đang có ${NAME} $0, mới hơn bản ${VERSION} này. Chưa có gì thay đổi. Bản cũ có thể không đọc được dữ liệu của bản mới; hãy dùng bộ cài $0 trở lên."
    ${EndIf}
  ${EndIf}
  !insertmacro RefuseIfRunning "cài"
FunctionEnd

Function un.onInit
  SetShellVarContext current
  !insertmacro RefuseIfRunning "gỡ"
FunctionEnd

Section "Install"
  !insertmacro RefuseIfRunning "cài"
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    RMDir /r "$INSTDIR\_internal" ; no module of the old version is left to be loaded
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortCut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}\Gỡ ${NAME}.lnk" "$INSTDIR\Uninstall.exe"
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"

  WriteRegStr HKCU "Software\${PROGRAM}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.khx" "" "${PACKAGE}"
  WriteRegStr HKCU "Software\Classes\${PACKAGE}" "" "Gói kế hoạch"
  WriteRegStr HKCU "Software\Classes\${PACKAGE}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr HKCU "Software\Classes\${PACKAGE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

; The office's data, in ${DATA}, is never touched.
Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME}\Gỡ ${NAME}.lnk"
  RMDir "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Classes\${PACKAGE}"
  ReadRegStr $0 HKCU "Software\Classes\.khx" ""
  ${If} $0 == "${PACKAGE}" ; another program may have taken it over
    DeleteRegKey HKCU "Software\Classes\.khx"
  ${EndIf}
  DeleteRegKey HKCU "Software\${PROGRAM}"
  ${RefreshShellIcons}
SectionEnd
