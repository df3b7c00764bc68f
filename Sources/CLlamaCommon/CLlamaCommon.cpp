#include "CLlamaCommon.h"
