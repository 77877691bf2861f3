@echo off
rem Builds the program folder and the installer on Windows: Python 3.11 or newer and NSIS are there. The same steps as
rem build.sh; CODESIGN, if it is set, is a command that signs the file it is given.
setlocal
cd /d %~dp0..\..
set PYTHONHASHSEED=0
set PYTHONPATH=%CD%
if not exist build\venv py -3 -m venv build\venv || exit /b 1
set python=build\venv\Scripts\python.exe
%python% -m pip install --quiet --no-deps --require-hashes -r packaging\requirements.lock || exit /b 1
for /f %%v in ('%python% -c "import editor_app; print(editor_app.__version__)"') do set version=%%v
%python% packaging\icons.py build\icons || exit /b 1
%python% packaging\windows\resources.py build || exit /b 1
%python% -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build\pyinstaller packaging\editor-app.spec || exit /b 1
rem A console finds editor-app.com before editor-app.exe: there it answers, and a double click opens the window.
move /y dist\editor-app\editor-app-console.exe dist\editor-app\editor-app.com >nul || exit /b 1
%python% packaging\parts.py dist\editor-app || exit /b 1
%python% packaging\digests.py dist\editor-app\_internal\resources || exit /b 1
dist\editor-app\editor-app.com --self-test || exit /b 1
if defined CODESIGN (
    %CODESIGN% dist\editor-app\editor-app.exe || exit /b 1
    %CODESIGN% dist\editor-app\editor-app.com || exit /b 1
)
makensis -V2 -DVERSION=%version% -DPAYLOAD=%CD%\dist\editor-app -DOUTPUT=%CD%\dist\editor-app-%version%-setup.exe -DICON=%CD%\build\icons\app.ico -DTYPES=%CD%\build\types.nsh packaging\windows\installer.nsi || exit /b 1
if defined CODESIGN %CODESIGN% dist\editor-app-%version%-setup.exe
