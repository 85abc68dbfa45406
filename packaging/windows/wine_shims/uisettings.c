/* For trials only, never shipped: Windows.UI.ViewManagement.UISettings for Wine 8.

   Qt's platform plugin asks this class for the user's colours when QApplication is made, and dies of
   an uncaught exception where it is missing. Wine 9 and later have their own. This one answers with
   Windows 10's default colours; a change is never announced. */

#include <windows.h>
#include <stdint.h>
#include <string.h>

typedef struct { BYTE alpha, red, green, blue; } Color;
typedef struct { const void **methods; } Object;

static const GUID unknown = {0x00000000, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID inspectable = {0xaf86e2e0, 0xb12d, 0x4c6a, {0x9c, 0x5a, 0xd7, 0xaa, 0x65, 0x10, 0x1e, 0x90}};
static const GUID agile = {0x94ea2b94, 0xe9cc, 0x49e0, {0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90}};
static const GUID activation_factory = {0x00000035, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID ui_settings = {0x85361600, 0x1c63, 0x4627, {0xbc, 0xb1, 0x3a, 0x89, 0xe0, 0xbc, 0x9c, 0x55}};
static const GUID ui_settings_3 = {0x03021be4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xf7, 0xd0, 0x6d, 0x7b}};

static Object factory, settings, settings_3;

static BOOL same(const GUID *one, const GUID *other) { return !memcmp(one, other, sizeof(GUID)); }

static HRESULT WINAPI query(Object *self, const GUID *wanted, void **out)
{
    *out = NULL;
    if (same(wanted, &unknown) || same(wanted, &inspectable) || same(wanted, &agile))
        *out = self;
    else if (self == &factory)
        *out = same(wanted, &activation_factory) ? self : NULL;
    else if (same(wanted, &ui_settings))
        *out = &settings;
    else if (same(wanted, &ui_settings_3))
        *out = &settings_3;
    return *out ? S_OK : E_NOINTERFACE;
}

/* The three objects are static: they are never freed. */
static ULONG WINAPI count(Object *self) { return 1; }

static HRESULT WINAPI interfaces(Object *self, ULONG *number, GUID **ids)
{
    *number = 0;
    *ids = NULL;
    return S_OK;
}

static HRESULT WINAPI class_name(Object *self, void **name) { *name = NULL; return S_OK; }
static HRESULT WINAPI trust_level(Object *self, int *level) { *level = 0; return S_OK; }
static HRESULT WINAPI activate(Object *self, void **made) { *made = &settings; return S_OK; }
static HRESULT WINAPI absent(Object *self) { return E_NOTIMPL; }

static HRESULT WINAPI color_value(Object *self, int kind, Color *color)
{
    /* background, foreground, three darker accents, the accent, three lighter ones */
    static const Color defaults[] = {
        {255, 255, 255, 255}, {255, 0, 0, 0},       {255, 0, 38, 66},
        {255, 0, 66, 117},    {255, 0, 90, 158},    {255, 0, 120, 215},
        {255, 66, 156, 227},  {255, 118, 185, 237}, {255, 166, 216, 255},
    };
    *color = defaults[kind >= 0 && kind < 9 ? kind : 5];
    return S_OK;
}

static HRESULT WINAPI subscribe(Object *self, void *handler, int64_t *token) { *token = 1; return S_OK; }
static HRESULT WINAPI unsubscribe(Object *self, int64_t token) { return S_OK; }

#define COMMON (void *)query, (void *)count, (void *)count, (void *)interfaces, (void *)class_name, \
    (void *)trust_level
static const void *factory_methods[] = {COMMON, (void *)activate};
static const void *settings_methods[] = {
    COMMON, (void *)absent, (void *)absent, (void *)absent, (void *)absent, (void *)absent,
    (void *)absent, (void *)absent, (void *)absent, (void *)absent, (void *)absent, (void *)absent,
    (void *)absent, (void *)absent,
};
static const void *settings_3_methods[] = {COMMON, (void *)color_value, (void *)subscribe, (void *)unsubscribe};

static Object factory = {factory_methods};
static Object settings = {settings_methods};
static Object settings_3 = {settings_3_methods};

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *class_id, void **out)
{
    *out = &factory;
    return S_OK;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
