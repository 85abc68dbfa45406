/* For trials only, never shipped: stands in for Windows' own icuuc.dll, which Wine lacks.

   Qt 6.10 and later import it for rare character sets. Every converter here fails to open, so Qt
   says "unknown character set" for those and works on. Windows 10 has had the real one since 1703. */

#define SHOWN __declspec(dllexport)

enum { FILE_ACCESS_ERROR = 4 };

static void fail(int *status)
{
    if (status)
        *status = FILE_ACCESS_ERROR;
}

static void clear(void **first, void **second)
{
    if (first)
        *first = 0;
    if (second)
        *second = 0;
}

SHOWN void *ucnv_open(const char *name, int *status) { fail(status); return 0; }
SHOWN void ucnv_close(void *converter) { }
SHOWN void ucnv_reset(void *converter) { }
SHOWN int ucnv_countAvailable(void) { return 0; }
SHOWN const char *ucnv_getAvailableName(int number) { return 0; }
SHOWN const char *ucnv_getName(void *converter, int *status) { fail(status); return 0; }
SHOWN const char *ucnv_getStandardName(const char *name, const char *standard, int *status)
{
    fail(status);
    return 0;
}
SHOWN signed char ucnv_getMaxCharSize(void *converter) { return 1; }
SHOWN int ucnv_fromUCountPending(void *converter, int *status) { return 0; }
SHOWN int ucnv_toUCountPending(void *converter, int *status) { return 0; }
SHOWN void ucnv_getFromUCallBack(void *converter, void **action, void **context)
{
    clear(action, context);
}
SHOWN void ucnv_getToUCallBack(void *converter, void **action, void **context)
{
    clear(action, context);
}
SHOWN void ucnv_setFromUCallBack(void *converter, void *action, void *context, void **old_action,
                                 void **old_context, int *status) { }
SHOWN void ucnv_setToUCallBack(void *converter, void *action, void *context, void **old_action,
                               void **old_context, int *status) { }
SHOWN void ucnv_cbFromUWriteUChars(void *arguments, void **source, void *limit, int offset,
                                   int *status) { }
SHOWN void ucnv_cbToUWriteUChars(void *arguments, void *source, int length, int offset,
                                 int *status) { }
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) { }
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) { }
SHOWN void ucnv_fromUnicode(void *converter, void **target, void *target_limit, void **source,
                            void *source_limit, int *offsets, int flush, int *status)
{
    fail(status);
}
SHOWN void ucnv_toUnicode(void *converter, void **target, void *target_limit, void **source,
                          void *source_limit, int *offsets, int flush, int *status)
{
    fail(status);
}
