; Inno Setup's recipe for Windows: installs what `python3 dev.py freeze` made, for one user, and
; lets transcript-reader:// links open in it. Run: iscc resources\desktop\transcript-reader.iss
#define Name "Transcript Reader"
#define Program "transcript-reader.exe"
#define Scheme "transcript-reader"
#define Frozen "..\..\dist\transcript-reader"
#define Version "0.1.0"

[Setup]
AppId={#Scheme}
AppName={#Name}
AppVersion={#Version}
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesInstallIn64BitMode=x64compatible
OutputBaseFilename={#Scheme}-setup
; Explorer looks up which program opens the links.
ChangesAssociations=yes

[Files]
Source: "{#Frozen}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueData: "URL:{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\{#Scheme}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
